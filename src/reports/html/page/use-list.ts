import type { ShortcodeUse } from '../../../model/document.ts'
import { button, h, number } from './dom.ts'
import { nameOf } from './filter-rows.ts'

const shown = 50

/** What became of each shortcode and block. */
export function useList(
  uses: readonly ShortcodeUse[],
  lead?: (index: number) => (() => void) | undefined,
): HTMLElement {
  const items = (from: number, to?: number): HTMLElement[] =>
    uses.slice(from, to).map((use, index) => item(use, lead?.(from + index)))
  const list = h('ul', { class: 'uses' }, ...items(0, shown))
  if (uses.length <= shown) return list
  const more = button(`Show all ${number(uses.length)}`, { class: 'quiet' }, () => {
    list.append(...items(shown))
    more.remove()
  })
  return h('div', {}, list, more)
}

function item({ kind, name, outcome, place, source, result }: ShortcodeUse, lead?: () => void): HTMLElement {
  const where = `${place.line}:${place.column}`
  return h(
    'li',
    {},
    h('span', { class: `badge use ${outcome}` }, outcome),
    ' ',
    h('code', {}, nameOf(kind, name)),
    ' ',
    lead
      ? button(where, { class: 'place', 'aria-label': `Show ${where} in the source` }, lead)
      : h('span', { class: 'place' }, where),
    h('pre', {}, source),
    result === undefined || result === '' ? undefined : h('pre', { class: 'result' }, result),
  )
}

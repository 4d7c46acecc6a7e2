import type { ShortcodeUse } from '../../../model/document.ts'
import { button, h } from './dom.ts'
import { nameOf } from './filter-rows.ts'
import { longList } from './long-list.ts'

/** What became of each shortcode and block. */
export const useList = (
  uses: readonly ShortcodeUse[],
  lead?: (index: number) => (() => void) | undefined,
): HTMLElement => longList(uses, { className: 'uses', shown: 20 }, (use, index) => item(use, lead?.(index)))

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

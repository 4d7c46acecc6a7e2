import type { FindingData } from '../page-data.ts'
import { button, codeIn, h, number } from './dom.ts'

const shown = 50

/**
 * Findings with what to do about them.
 *
 * @param lead Goes to the place of a finding, where the view shows it.
 */
export function findingList(
  findings: readonly FindingData[],
  help: Readonly<Record<string, string>>,
  lead?: (index: number) => (() => void) | undefined,
): HTMLElement {
  const items = (from: number, to?: number): HTMLElement[] =>
    findings.slice(from, to).map((finding, index) => item(finding, help, lead?.(from + index)))
  const list = h('ul', { class: 'findings' }, ...items(0, shown))
  if (findings.length <= shown) return list
  const more = button(`Show all ${number(findings.length)}`, { class: 'quiet' }, () => {
    list.append(...items(shown))
    more.remove()
  })
  return h('div', {}, list, more)
}

function item(
  { severity, code, message, file, place }: FindingData,
  help: Readonly<Record<string, string>>,
  lead?: () => void,
): HTMLElement {
  const where = [file, place && `${place.line}:${place.column}`].filter((part) => part !== undefined).join(':')
  const remedy = Object.hasOwn(help, code) ? help[code]! : ''
  return h(
    'li',
    {},
    h('span', { class: `badge ${severity}` }, severity),
    ' ',
    h('code', {}, code),
    ' ',
    where === ''
      ? undefined
      : lead
        ? button(where, { class: 'place', 'aria-label': `Show ${where} in the source` }, lead)
        : h('span', { class: 'place' }, where),
    h('p', {}, ...codeIn(message)),
    remedy === '' ? undefined : h('p', { class: 'muted' }, ...codeIn(remedy)),
  )
}

import type { FindingData } from '../page-data.ts'
import { button, codeIn, h } from './dom.ts'
import { longList } from './long-list.ts'

/**
 * Findings with what to do about them.
 *
 * @param lead Goes to the place of a finding, where the view shows it.
 */
export const findingList = (
  findings: readonly FindingData[],
  help: Readonly<Record<string, string>>,
  lead?: (index: number) => (() => void) | undefined,
): HTMLElement =>
  longList(findings, { className: 'findings', shown: 20 }, (finding, index) => item(finding, help, lead?.(index)))

function item(
  { severity, code, message, file, place, accepted }: FindingData,
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
    ...(accepted ? [h('span', { class: 'badge accepted' }, 'accepted by the baseline'), ' '] : []),
    where === ''
      ? undefined
      : lead
        ? button(where, { class: 'place', 'aria-label': `Show ${where} in the source` }, lead)
        : h('span', { class: 'place' }, where),
    h('p', {}, ...codeIn(message)),
    remedy === '' ? undefined : h('p', { class: 'muted' }, ...codeIn(remedy)),
  )
}

import type { DocumentData, RowData } from '../page-data.ts'
import { documentPanes } from './document-panes.ts'
import { h, number } from './dom.ts'
import { findingList } from './finding-list.ts'
import type { Page, View } from './page.ts'
import { type State, writeState } from './page-state.ts'
import { useList } from './use-list.ts'

export function documentView(page: Page, state: State): View {
  const { rows, run } = page.data
  const index = rows.findIndex(({ key }) => key === state.doc)
  const row = rows[index]
  const found = page.select(state.filter)
  const at = found.indexOf(index)
  const hrefAt = (position: number): string | undefined => {
    const other = rows[found[position] ?? -1]
    return other === undefined || at === -1 ? undefined : writeState({ ...state, doc: other.key })
  }
  const back = writeState({ ...state, view: 'documents' })
  const heading = h('h1', { tabindex: -1 }, h('bdi', {}, row?.title || 'Without a title'))
  const element = h(
    'main',
    { class: 'document' },
    navigation(back, hrefAt(at - 1), hrefAt(at + 1), at, found.length),
    heading,
  )
  const follow = (href: string | undefined): void => {
    if (href !== undefined) location.hash = href
  }
  const keys: Record<string, () => void> = {
    Escape: () => follow(back),
    j: () => follow(hrefAt(at + 1)),
    k: () => follow(hrefAt(at - 1)),
    ArrowRight: () => follow(hrefAt(at + 1)),
    ArrowLeft: () => follow(hrefAt(at - 1)),
  }
  if (row === undefined) {
    heading.textContent = 'No such document'
    element.append(h('p', {}, 'This report has no document with the key ', h('code', {}, state.doc), '.'))
  } else fill()
  return { element, title: row?.title || 'Document', focus: () => heading.focus(), keys }

  function fill(): void {
    const details = page.data.details(index)
    if (details !== undefined) {
      show(row!, details)
      return
    }
    const waiting = h('p', { role: 'status' }, 'The report is still being read …')
    element.append(waiting)
    addEventListener(
      'DOMContentLoaded',
      () => {
        waiting.remove()
        fill()
      },
      { once: true },
    )
  }

  function show(row: RowData, details: DocumentData): void {
    const { bodies } = details
    element.append(facts(row, details))
    const panes = bodies && documentPanes(bodies, details, page.data.frameStyle)
    if (panes === undefined) element.append(h('p', { class: 'muted' }, withoutTexts(row, run.bodies)))
    else {
      element.append(panes.element)
      Object.assign(keys, panes.keys)
    }
    element.append(lists(details, run.help, panes?.lead))
  }
}

function lists(
  { findings, uses }: DocumentData,
  help: Readonly<Record<string, string>>,
  lead?: (id: string) => (() => void) | undefined,
): HTMLElement {
  const card = (title: string, count: number, list: HTMLElement): HTMLElement =>
    h('section', { class: 'card' }, h('h2', {}, `${title} (${number(count)})`), list)
  const none = h('p', { class: 'muted' }, 'None.')
  const found = findings.length === 0 ? none : findingList(findings, help, lead && ((at) => lead(`finding-${at}`)))
  return h(
    'div',
    { class: 'lists' },
    card('Findings', findings.length, found),
    uses.length === 0
      ? undefined
      : card('Shortcodes and blocks', uses.length, useList(uses, lead && ((at) => lead(`use-${at}`)))),
  )
}

const withoutTexts = ({ outcome }: RowData, bodies: boolean): string =>
  !bodies
    ? 'This report was written without the texts of its documents.'
    : outcome === 'migrated'
      ? 'The texts of this document were not kept.'
      : `It has no texts to show: it was ${outcome === 'failed' ? 'not migrated' : outcome}.`

function navigation(
  back: string,
  previous: string | undefined,
  next: string | undefined,
  at: number,
  count: number,
): HTMLElement {
  const link = (href: string | undefined, text: string): HTMLElement =>
    href === undefined ? h('span', { class: 'muted', 'aria-hidden': 'true' }, text) : h('a', { href }, text)
  return h(
    'nav',
    { class: 'steps', 'aria-label': 'Documents' },
    h('a', { href: back }, '← All documents'),
    at === -1 ? undefined : h('span', { class: 'muted' }, `${number(at + 1)} of ${number(count)}`),
    link(previous, 'Previous'),
    link(next, 'Next'),
  )
}

function facts(row: RowData, { file, id, link, authors, media, writes }: DocumentData): HTMLElement {
  const { type, status, outcome, verification } = row
  const entries: (readonly [string, string | HTMLElement | undefined])[] = [
    ['Outcome', h('span', { class: `badge ${outcome}` }, outcome)],
    ['Type', `${type}, ${status}`],
    ['From', id === undefined ? file : `${file}, id ${id}`],
    ['Written', writes.length === 0 ? undefined : writes.map(({ path, action }) => `${path} (${action})`).join(', ')],
    ['Old address', link],
    ['Authors', authors.length === 0 ? undefined : authors.join(', ')],
    [
      'Held against the source',
      verification && `${number(verification.facts)} looked for, ${number(verification.lost)} missing`,
    ],
    [
      'Media',
      media.length === 0
        ? undefined
        : h(
            'details',
            {},
            h('summary', {}, number(media.length)),
            h('ul', { class: 'paths' }, ...media.map((url) => h('li', {}, url))),
          ),
    ],
  ]
  return h(
    'dl',
    { class: 'facts' },
    ...entries.flatMap(([name, value]) =>
      value === undefined ? [] : [h('div', {}, h('dt', {}, name), h('dd', {}, value))],
    ),
  )
}

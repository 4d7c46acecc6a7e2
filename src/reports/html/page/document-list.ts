import type { Severity } from '../../../diagnostics/diagnostic.ts'
import type { RowData } from '../page-data.ts'
import { counted, h, number } from './dom.ts'
import { filterBar } from './filter-bar.ts'
import type { Page, View } from './page.ts'
import { type State, writeState } from './page-state.ts'
import { newFindings, totalOf } from './row-findings.ts'
import { virtualRows } from './virtual-rows.ts'

const columns = ['Document', 'Type', 'Status', 'Outcome', 'Findings']

export function documentList(page: Page, initial: State): View {
  const { rows } = page.data
  let state = initial
  let found: readonly number[] = []
  const bar = filterBar(page.data, (filter) => page.go({ ...state, doc: '', filter }, 'replace'))
  const status = h('p', { role: 'status', class: 'muted' })
  const header = h(
    'div',
    { role: 'row', class: 'row head', 'aria-rowindex': 1 },
    ...columns.map((name) => h('span', { role: 'columnheader' }, name)),
  )
  const list = virtualRows('Documents', header, (index) => listRow(rows[found[index]!]!, state))
  const empty = h('p', { class: 'empty' }, 'No document is like this. Clear the filter to see them all.')
  const heading = h('h1', { tabindex: -1 }, 'Documents')
  const element = h(
    'main',
    { class: 'documents' },
    h('div', { class: 'title' }, heading, status),
    bar.element,
    list.element,
    empty,
  )

  const show = (next: State): void => {
    state = next
    found = page.select(state.filter)
    bar.show(state.filter)
    status.textContent =
      found.length === rows.length
        ? counted(rows.length, 'document')
        : `${number(found.length)} of ${counted(rows.length, 'document')}`
    empty.hidden = found.length > 0
    list.element.hidden = found.length === 0
    list.reset(found.length)
    list.reveal(cursor())
  }
  const cursor = (): number => (state.doc === '' ? -1 : found.findIndex((index) => rows[index]?.key === state.doc))
  const move = (step: number): void => list.focus(list.current() === -1 ? Math.max(cursor(), 0) : list.current() + step)

  return {
    element,
    title: 'Documents',
    update: show,
    focus() {
      show(state)
      if (cursor() === -1) heading.focus()
      else list.focus(cursor())
    },
    print: list.print,
    keys: {
      '/': bar.focusSearch,
      j: () => move(1),
      k: () => move(-1),
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Home: () => list.focus(0),
      End: () => list.focus(found.length - 1),
      Escape: () => page.go({ ...state, view: 'overview' }),
    },
  }
}

function listRow(row: RowData, state: State): HTMLElement {
  const { key, title, path, type, status, outcome } = row
  const href = writeState({ ...state, view: 'document', doc: key })
  return h(
    'div',
    { role: 'row', class: 'row' },
    h(
      'span',
      { role: 'cell', class: 'name' },
      h('a', { href }, h('bdi', {}, title || 'Without a title')),
      h('span', { class: 'path' }, h('bdi', {}, path)),
    ),
    h('span', { role: 'cell', class: 'type' }, type),
    h('span', { role: 'cell', class: 'status' }, status),
    h('span', { role: 'cell', class: 'outcome' }, h('span', { class: `badge ${outcome}` }, outcome)),
    h('span', { role: 'cell', class: 'counts' }, ...badges(row)),
  )
}

const nouns: readonly (readonly [Severity, string])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
]

function badges(row: RowData): HTMLElement[] {
  const findings = newFindings(row)
  const accepted = totalOf(row.accepted ?? [])
  return [
    ...nouns.flatMap(([severity, noun]) => {
      const count = totalOf(findings, severity)
      return count === 0 ? [] : [h('span', { class: `badge ${severity}` }, counted(count, noun))]
    }),
    ...(accepted === 0 ? [] : [h('span', { class: 'badge accepted' }, `${number(accepted)} accepted`)]),
  ]
}

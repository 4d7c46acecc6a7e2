import { button, h } from './dom.ts'
import { nameOf } from './filter-rows.ts'
import type { PageData } from './load-data.ts'
import { type Filter, noFilter } from './page-state.ts'

export interface FilterBar {
  readonly element: HTMLElement
  show(filter: Filter): void
  focusSearch(): void
}

type Options = readonly (readonly [value: string, label: string])[]

/** Time in which a reader goes on typing. */
const pause = 150

/** @param onChange Is told the whole filter, after each change. */
export function filterBar({ run, rows }: PageData, onChange: (filter: Filter) => void): FilterBar {
  let filter = noFilter
  const hasAccepted = rows.some(({ accepted }) => accepted !== undefined)
  const change = (given: Partial<Filter>): void => onChange({ ...filter, ...given })

  const search = h('input', {
    type: 'search',
    id: 'filter-q',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'Title or path',
  })
  let timer = 0
  search.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => change({ q: search.value }), pause)
  })
  const texts = h('input', { type: 'checkbox', id: 'filter-texts' })
  texts.addEventListener('change', () => change({ texts: texts.checked ? 'yes' : '' }))

  const selects = Object.entries(choices(rows)).map(([field, { label, options }]) => {
    const select = h(
      'select',
      { id: `filter-${field}` },
      ...options.map(([value, text]) => h('option', { value }, text)),
    )
    select.addEventListener('change', () => change({ [field]: select.value }))
    const box = h('div', { class: 'field' }, h('label', { for: `filter-${field}` }, label), select)
    return { field: field as keyof Filter, box, select }
  })
  const clear = button('Clear', { class: 'quiet' }, () => onChange({ ...noFilter, sort: filter.sort }))

  const element = h(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filter the documents' },
    h('div', { class: 'field wide' }, h('label', { for: 'filter-q' }, 'Search'), search),
    ...selects.map(({ box }) => box),
    run.bodies
      ? h('div', { class: 'check' }, texts, h('label', { for: 'filter-texts' }, 'Search in texts and findings'))
      : undefined,
    clear,
  )
  element.addEventListener('submit', (event) => event.preventDefault())

  return {
    element,
    show(next) {
      filter = next
      if (search.value !== filter.q) search.value = filter.q
      texts.checked = filter.texts !== ''
      for (const { field, box, select } of selects) {
        // An address may name what this report does not have.
        if (filter[field] !== '' && ![...select.options].some(({ value }) => value === filter[field]))
          select.append(h('option', { value: filter[field] }, filter[field]))
        select.value = filter[field]
        // Where the baseline holds nothing, nobody need ask; an address may.
        box.hidden = field === 'baseline' && !hasAccepted && filter.baseline === ''
      }
      clear.hidden = Object.entries(filter).every(([field, value]) => value === '' || field === 'sort')
    },
    focusSearch() {
      search.focus()
      search.select()
    },
  }
}

type Choice = { readonly label: string; readonly options: Options }

function choices(rows: PageData['rows']): Partial<Record<keyof Filter, Choice>> {
  const values = (of: (row: PageData['rows'][number]) => readonly string[]): Options => [
    ['', 'All'],
    ...[...new Set(rows.flatMap(of))].sort().map((value): [string, string] => [value, value]),
  ]
  return {
    outcome: { label: 'Outcome', options: values(({ outcome }) => [outcome]) },
    type: { label: 'Type', options: values(({ type }) => [type]) },
    status: { label: 'Status', options: values(({ status }) => [status]) },
    action: { label: 'File', options: values(({ action }) => (action === undefined ? [] : [action])) },
    severity: { label: 'Severity', options: values(({ findings }) => findings.map(([severity]) => severity)) },
    code: { label: 'Finding', options: values(({ findings }) => findings.map(([, code]) => code)) },
    baseline: {
      label: 'Baseline',
      options: [
        ['', 'All'],
        ['new', 'New'],
        ['accepted', 'Accepted'],
      ],
    },
    shortcode: {
      label: 'Shortcode or block',
      options: values(({ uses, unknown }) => [
        ...uses.map(([kind, name]) => nameOf(kind, name)),
        ...unknown.map(([name]) => nameOf('shortcode', name)),
      ]),
    },
    sort: {
      label: 'Order',
      options: [
        ['', 'As in the source'],
        ['findings', 'Worst first'],
        ['losses', 'Most lost first'],
        ['title', 'By title'],
      ],
    },
  }
}

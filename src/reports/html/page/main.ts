import { documentList } from './document-list.ts'
import { documentView } from './document-view.ts'
import { button, counted, h } from './dom.ts'
import { filterRows } from './filter-rows.ts'
import { helpDialog } from './help-dialog.ts'
import { listenToKeys } from './keyboard.ts'
import { loadData } from './load-data.ts'
import { overview } from './overview.ts'
import type { Page, View } from './page.ts'
import { readState, type State, writeState } from './page-state.ts'
import { themeButton } from './theme.ts'

const data = loadData()
const page: Page = { data, select, go }

let selected: { readonly id: string; readonly rows: readonly number[] } | undefined
let state = readState(location.hash)
let view: View | undefined

const help = helpDialog()
const stage = h('div', { class: 'stage' })
const links = {
  overview: h('a', { href: '#overview' }, 'Overview'),
  documents: h('a', { href: '#documents' }, counted(data.rows.length, 'document')),
}
const keys = listenToKeys({
  '?': () => help.showModal(),
  go: (hash) => {
    location.hash = hash
  },
  current: () => view?.keys ?? {},
})
const theme = themeButton((chosen) => {
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentDocument) frame.contentDocument.documentElement.dataset['theme'] = chosen
})
document.getElementById('page')!.append(
  h(
    'header',
    { class: 'top' },
    h('span', { class: 'brand' }, 'Migration report'),
    h('nav', { 'aria-label': 'Report' }, links.overview, links.documents),
    theme,
    button('Keys', { class: 'quiet', 'aria-keyshortcuts': '?' }, () => help.showModal()),
  ),
  stage,
  help,
)
// A frame is ready some time after it was made.
document.addEventListener(
  'load',
  ({ target }) => {
    if (!(target instanceof HTMLIFrameElement) || target.contentDocument === null) return
    target.contentDocument.documentElement.dataset['theme'] = document.documentElement.dataset['theme'] ?? 'auto'
    target.contentDocument.addEventListener('keydown', keys)
  },
  true,
)
addEventListener('beforeprint', () => view?.print?.())
addEventListener('hashchange', () => show(readState(location.hash)))
show(state, 'first')

function select(filter: State['filter']): readonly number[] {
  const id = JSON.stringify(filter)
  if (selected?.id !== id) selected = { id, rows: filterRows(data.rows, filter, data.hasText) }
  return selected.rows
}

function go(next: State, how?: 'replace'): void {
  if (how === undefined) location.hash = writeState(next)
  else {
    history.replaceState(null, '', writeState(next))
    show(next)
  }
}

function show(next: State, how?: 'first'): void {
  const stays = view !== undefined && next.view === state.view && view.update !== undefined
  state = next
  if (stays) view!.update!(state)
  else {
    view =
      state.view === 'overview'
        ? overview(page)
        : state.view === 'documents'
          ? documentList(page, state)
          : documentView(page, state)
    stage.replaceChildren(view.element)
    scrollTo(0, 0)
    if (how === undefined || state.view === 'documents') view.focus()
  }
  document.title = `${view!.title} · Migration report`
  links.overview.ariaCurrent = state.view === 'overview' ? 'page' : null
  links.documents.ariaCurrent = state.view === 'overview' ? null : 'page'
}

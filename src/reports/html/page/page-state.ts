/** What the list is narrowed to. Empty means all. */
export interface Filter {
  readonly q: string
  readonly outcome: string
  readonly type: string
  readonly status: string
  readonly action: string
  readonly severity: string
  readonly code: string
  /** `new` for findings that the baseline does not hold, `accepted` for those that it does. */
  readonly baseline: string
  /** `[caption]` or `core/embed`. */
  readonly shortcode: string
  readonly sort: string
  /** `yes` looks for `q` in the texts too. */
  readonly texts: string
}

export interface State {
  readonly view: 'overview' | 'documents' | 'document'
  /** Key of the document that is open, or that was. */
  readonly doc: string
  readonly filter: Filter
}

export const noFilter: Filter = {
  q: '',
  outcome: '',
  type: '',
  status: '',
  action: '',
  severity: '',
  code: '',
  baseline: '',
  shortcode: '',
  sort: '',
  texts: '',
}

const fields = Object.keys(noFilter) as (keyof Filter)[]

/** `#documents?type=page&code=text-lost`: a view is an address, which can be kept and sent. */
export function readState(hash: string): State {
  const [view = '', query = ''] = hash.replace(/^#/, '').split(/\?(.*)/s)
  const parameters = new URLSearchParams(query)
  const filter = Object.fromEntries(fields.map((field) => [field, parameters.get(field) ?? ''])) as unknown as Filter
  const doc = parameters.get('doc') ?? ''
  return { view: view === 'documents' || (view === 'document' && doc !== '') ? view : 'overview', doc, filter }
}

export function writeState({ view, doc, filter }: State): string {
  if (view === 'overview') return '#overview'
  const parameters = new URLSearchParams()
  if (doc !== '') parameters.set('doc', doc)
  for (const field of fields) if (filter[field] !== '') parameters.set(field, filter[field])
  const query = parameters.toString()
  return query === '' ? `#${view}` : `#${view}?${query}`
}

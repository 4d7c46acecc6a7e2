import type { DocumentData, RowData, RunData } from '../page-data.ts'

export interface PageData {
  readonly run: RunData
  readonly rows: readonly RowData[]
  /** Of the frames in which results are shown. */
  readonly frameStyle: string
  /** None where the browser has not read it yet. */
  details(index: number): DocumentData | undefined
  /** Whether all terms stand in the document, its texts included. */
  hasText(index: number, terms: readonly string[]): boolean
}

/** A text as it stands in the JSON of the page. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c')

export function loadData(): PageData {
  const run: RunData = JSON.parse(document.querySelector('[data-kind=run]')?.textContent ?? '')
  const frameStyle: string = JSON.parse(document.querySelector('[data-kind=frame]')?.textContent ?? '')
  const rows = [...document.querySelectorAll('[data-kind=rows]')].flatMap<RowData>(({ textContent }) =>
    JSON.parse(textContent),
  )
  // A live list: it grows while the page is being read.
  const scripts = document.scripts
  const first = scripts.length
  const textOf = (index: number): string => scripts[first + index]?.textContent ?? ''
  return {
    run,
    rows,
    frameStyle,
    details(index) {
      // The last one there may be only half of it.
      if (document.readyState === 'loading' && first + index >= scripts.length - 1) return undefined
      const text = textOf(index)
      return text === '' ? undefined : JSON.parse(text)
    },
    hasText(index, terms) {
      const text = textOf(index).toLowerCase()
      return terms.every((term) => text.includes(inJson(term).toLowerCase()))
    },
  }
}

import { h } from './dom.ts'
import { type Mark, type Segment, segmentLines } from './marks.ts'

/** Lines that the browser lays out together, when they come into sight. */
const together = 100

/**
 * A text with numbered lines and marks.
 *
 * @param firstLine Number of its first line in its file.
 */
export function textPane(text: string, marks: readonly Mark[], firstLine: number, label: string): HTMLElement {
  const seen = new Set<string>()
  const lines = segmentLines(text, marks)
  const pre = h('pre', { tabindex: 0, role: 'group', 'aria-label': label })
  // For the width of the margin.
  pre.style.setProperty('--digits', String(String(firstLine + lines.length).length))
  for (let from = 0; from < lines.length; from += together) {
    const part = lines.slice(from, from + together)
    const element = h(
      'span',
      { class: 'lines' },
      ...part.map((line, at) => numbered(line, firstLine + from + at, seen)),
    )
    element.style.setProperty('--lines', String(part.length))
    pre.append(element)
  }
  return pre
}

const numbered = (segments: readonly Segment[], line: number, seen: Set<string>): HTMLElement =>
  h('span', { class: 'line', 'data-line': line }, ...segments.map((segment) => drawn(segment, seen)), '\n')

function drawn({ text, marks }: Segment, seen: Set<string>): string | HTMLElement {
  const shown = text.replace(/[\r\n]+$/, '')
  if (marks.length === 0 || shown === '') return shown
  const kinds = marks.map(({ kind }) => kind).join(' ')
  const element = h('mark', { class: kinds, title: marks.map(({ label }) => label).join('\n') }, shown)
  // A mark over many lines is many elements; the first is its place.
  const fresh = marks.flatMap(({ id }) => (id === undefined || seen.has(id) ? [] : [id]))
  for (const id of fresh) seen.add(id)
  if (fresh.length > 0) element.dataset['marks'] = fresh.join(' ')
  return element
}

import type { ShortcodeUse } from '../../../model/document.ts'
import type { Place } from '../../../model/place.ts'
import type { DocumentBodies } from '../../../model/run-report.ts'
import type { FindingData } from '../page-data.ts'

/** A stretch of a text that is to be seen. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Class of its element: `use kept`, `finding error`, `lost`. */
  readonly kind: string
  /** What it is told by, for those who do not see colours. */
  readonly label: string
  /** `finding-3`: what a line of a list leads to. */
  readonly id?: string
}

export interface Segment {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Offsets at which lines begin, counted as unist counts them. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: ending }) => index + ending.length)]
}

/** Where a place of the file is in the body; none where the file has it elsewhere. */
export function offsetIn(
  { source, start }: DocumentBodies,
  starts: readonly number[],
  { line, column }: Pick<Place, 'line' | 'column'>,
) {
  const index = line - start.line
  const from = starts[index]
  if (from === undefined) return undefined
  const offset = from + column - (index === 0 ? start.column : 1)
  return offset < 0 || offset > source.length ? undefined : offset
}

export function useMarks(bodies: DocumentBodies, starts: readonly number[], uses: readonly ShortcodeUse[]): Mark[] {
  return uses.flatMap(({ kind, name, outcome, place, source }, index): Mark[] => {
    const start = offsetIn(bodies, starts, place)
    // Not where the text is another: a builder keeps its page in the meta.
    if (start === undefined || !bodies.source.startsWith(source, start)) return []
    const label = `${kind} ${name}: ${outcome}`
    return [{ start, end: start + source.length, kind: `use ${outcome}`, label, id: `use-${index}` }]
  })
}

/** @param tags Marks of shortcodes: a finding about one is marked at its tag, and not through all that stands between its tags. */
export function findingMarks(
  bodies: DocumentBodies,
  starts: readonly number[],
  findings: readonly FindingData[],
  tags: readonly Mark[],
): Mark[] {
  const tagEnds = new Map(tags.map(({ start, end }) => [start, end]))
  return findings.flatMap(({ severity, code, message, place, accepted }, index): Mark[] => {
    const start = place && offsetIn(bodies, starts, place)
    if (place === undefined || start === undefined || start === bodies.source.length) return []
    const { endLine: line, endColumn: column } = place
    const end = line === undefined || column === undefined ? undefined : offsetIn(bodies, starts, { line, column })
    const reach = tagEnds.get(start) ?? (end !== undefined && end > start ? end : endOfWord(bodies.source, start))
    const label = `${severity} ${code}${accepted ? ', accepted by the baseline' : ''}: ${message}`
    return [{ start, end: reach, kind: `finding ${accepted ? 'accepted' : severity}`, label, id: `finding-${index}` }]
  })
}

/** A place without an end is a word, or a tag, or at least a character. */
function endOfWord(text: string, start: number): number {
  const [found = ''] = /^(?:[\p{L}\p{N}]+|<[^<>]{0,200}>|\[[^[\]]{0,200}\])/u.exec(text.slice(start, start + 300)) ?? []
  return start + Math.max(1, found.length)
}

/** A text in lines, each in stretches under the same marks. Marks may overlap and reach over lines. */
export function segmentLines(text: string, marks: readonly Mark[]): Segment[][] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const starts = lineStarts(text)
  const cuts = new Set<number>()
  for (const { start, end } of sorted) cuts.add(start).add(end)
  const offsets = [...cuts].sort((a, b) => a - b)
  let next = 0
  let cut = 0
  let open: Mark[] = []
  return starts.map((from, line) => {
    const to = starts[line + 1] ?? text.length
    const segments: Segment[] = []
    for (let at = from; at < to; ) {
      while (cut < offsets.length && offsets[cut]! <= at) cut++
      const end = Math.min(to, offsets[cut] ?? to)
      const first = next
      while (next < sorted.length && sorted[next]!.start <= at) next++
      open = [...open, ...sorted.slice(first, next)].filter((mark) => mark.end > at)
      segments.push({ text: text.slice(at, end), marks: open })
      at = end
    }
    return segments
  })
}

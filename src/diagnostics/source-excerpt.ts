import type { Place } from '../model/place.ts'

/** The lines around a place, as much of each as a frame can show. */
export interface SourceExcerpt {
  /** Number of the first line. */
  readonly first: number
  readonly lines: readonly ExcerptLine[]
}

export interface ExcerptLine {
  /** The stretch that was kept; a post is often one line of many thousand characters. */
  readonly text: string
  /** Offset of the stretch in its line. */
  readonly start: number
  /** Length of the whole line. */
  readonly length: number
}

export interface ExcerptReader {
  /** The next stretch of the file. Says whether it wants more. */
  read(chunk: string): boolean
  /** One for each place, in their order; none where the file has no such line. */
  excerpts(): (SourceExcerpt | undefined)[]
}

/** Lines before and after the one in question. */
const context = 1

/** What is kept of a line on either side of the place. */
const reach = 400

/** Finds the lines around places in a file of any size, chunk by chunk. Line endings are counted as unist has them. */
export function createExcerptReader(places: readonly Place[]): ExcerptReader {
  const wanted = places.map(createCollector)
  const last = Math.max(...places.map(({ line }) => line + context))
  const first = Math.min(...places.map(({ line }) => line - context))
  let line = 1
  let length = 0
  let endsWithReturn = false

  function take(text: string): void {
    if (line >= first) for (const each of wanted) each.take(line, length, text)
    length += text.length
  }

  return {
    read(chunk) {
      const ending = /\r\n|[\n\r]/g
      // The other half of a CRLF that two chunks share.
      let start = endsWithReturn && chunk.startsWith('\n') ? 1 : 0
      ending.lastIndex = start
      for (let match = ending.exec(chunk); match !== null && line <= last; match = ending.exec(chunk)) {
        take(line < first ? '' : chunk.slice(start, match.index))
        start = ending.lastIndex
        line++
        length = 0
      }
      if (line <= last) take(chunk.slice(start))
      if (chunk !== '') endsWithReturn = chunk.endsWith('\r')
      return line <= last
    },
    excerpts: () => wanted.map((each) => each.excerpt()),
  }
}

function createCollector(place: Place): {
  take(line: number, offset: number, text: string): void
  excerpt(): SourceExcerpt | undefined
} {
  const first = Math.max(1, place.line - context)
  const from = Math.max(0, place.column - 1 - reach)
  const to = place.column - 1 + reach
  const lines: ExcerptLine[] = []
  return {
    take(line, offset, text) {
      if (line < first || line > place.line + context) return
      const before = lines[line - first]?.text ?? ''
      const kept = text.slice(Math.max(0, from - offset), Math.max(0, to - offset))
      lines[line - first] = { text: before + kept, start: from, length: offset + text.length }
    },
    excerpt: () => (place.line >= first && lines[place.line - first] !== undefined ? { first, lines } : undefined),
  }
}

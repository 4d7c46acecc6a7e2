import type { StructuredPatchHunk } from 'diff'
import { formatPatch, OMIT_HEADERS, structuredPatch } from 'diff'

export interface FileChange {
  /** Relative to the output folder; to the working directory where files are changed in place. */
  readonly path: string
  /** What is on disk; none where the file is new. */
  readonly before: string | undefined
  readonly after: string
}

/**
 * Lines that may differ before the whole file is shown as replaced. The time to compare grows with the square of it.
 * Not a time limit: the same texts must give the same diff on every machine.
 */
const maxEditLength = 1000

/** What differs, with so many lines around it. */
export function hunksOf({ path, before, after }: FileChange, context: number): readonly StructuredPatchHunk[] {
  if (before === after) return []
  const patch =
    before === undefined
      ? undefined
      : structuredPatch(path, path, before, after, undefined, undefined, { context, maxEditLength })
  return patch?.hunks ?? replacement(before ?? '', after)
}

/** As `diff -u` writes them. Empty where there is none. */
export const formatHunks = (hunks: readonly StructuredPatchHunk[]): string =>
  hunks.length === 0
    ? ''
    : formatPatch(
        { oldFileName: '', newFileName: '', oldHeader: undefined, newHeader: undefined, hunks: [...hunks] },
        OMIT_HEADERS,
      )

/** All lines out, all lines in. */
function replacement(before: string, after: string): StructuredPatchHunk[] {
  const old = linesOf('-', before)
  const fresh = linesOf('+', after)
  const lines = [...old.lines, ...fresh.lines]
  return lines.length === 0 ? [] : [{ oldStart: 1, oldLines: old.count, newStart: 1, newLines: fresh.count, lines }]
}

function linesOf(sign: string, text: string): { count: number; lines: string[] } {
  if (text === '') return { count: 0, lines: [] }
  const lines = text.split('\n').map((line) => sign + line)
  const count = text.endsWith('\n') ? lines.length - 1 : lines.length
  if (count === lines.length) return { count, lines: [...lines, '\\ No newline at end of file'] }
  return { count, lines: lines.slice(0, count) }
}

import { visibleText } from '../diagnostics/visible-text.ts'
import { renderDiff, renderSourceDiff } from '../reports/diff.ts'
import { createDiffStat } from '../reports/diff-stat.ts'
import type { FileChange } from '../reports/hunks.ts'
import type { DocumentEvent } from '../run/run-options.ts'

/** `disk`: against what is there · `source`: what each shortcode became · `stat`: one line a file */
export type DiffKind = 'disk' | 'source' | 'stat'

export interface ChangeView {
  document(event: DocumentEvent): string
  /** What stands below all documents. */
  end(): string
}

export function createChangeView(
  kind: DiffKind,
  { color, width }: { readonly color: boolean; readonly width?: number | undefined },
): ChangeView {
  if (kind === 'source')
    return { document: ({ report }) => renderSourceDiff(report.uses, { file: report.file, color }), end: () => '' }
  if (kind === 'disk')
    return {
      document: (event) =>
        changesOf(event)
          .map((change) => renderDiff(change, { color }))
          .join(''),
      end: () => '',
    }
  const stat = createDiffStat({ color, ...(width && { width }) })
  return { document: (event) => changesOf(event).map(stat.file).join(''), end: stat.total }
}

/** The files that are written, or would be. What a person edited is left alone, and so no change. */
export const changesOf = ({ writes }: DocumentEvent): FileChange[] =>
  writes
    .filter(({ entry: { action } }) => action === 'create' || action === 'update')
    .map(({ entry: { path }, before, content }) => ({ path, before, after: content }))

/** What is done with each file, one a line; what stays as it is needs no line. */
export const describeWrites = ({ writes }: DocumentEvent): string =>
  writes
    .filter(({ entry: { action } }) => action !== 'unchanged')
    .map(({ entry: { action, path } }) => `${action} ${visibleText(path)}\n`)
    .join('')

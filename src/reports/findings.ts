import pc from 'picocolors'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { formatDiagnostic, helpFor } from '../diagnostics/format.ts'
import type { SourceExcerpt } from '../diagnostics/source-excerpt.ts'
import { sourceFrame } from '../diagnostics/source-frame.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import type { Place } from '../model/place.ts'

type Colors = ReturnType<typeof pc.createColors>

export interface FindingOptions {
  readonly color: boolean
  /** The lines around its place, for a frame. */
  readonly excerpt?: SourceExcerpt | undefined
  /** Columns of source in the frame (default: 80). */
  readonly width?: number
}

/**
 *     export.xml:12:3 warning shortcode-unknown Unexpected `[gist]`, …
 *       > 12 | [gist id=1]
 *            | ^^^^^^^^^^^
 *       help: Write a transformer for it, …
 */
export function renderFinding(diagnostic: Diagnostic, { color, excerpt, width = 80 }: FindingOptions): string {
  const colors = pc.createColors(color)
  const { code, severity, file, place } = diagnostic
  const where = placeText(file, place)
  const head = [
    ...(where === '' ? [] : [colors.bold(where)]),
    paintSeverity(severity, colors)(severity),
    colors.dim(visibleText(code)),
    visibleText(formatDiagnostic(diagnostic)),
  ]
  const frame =
    excerpt === undefined || place === undefined
      ? ''
      : sourceFrame(excerpt, place, { width, dim: colors.dim, highlight: colors.red })
  const help = helpFor(diagnostic)
  const below = [
    ...(frame === '' ? [] : frame.split('\n')),
    ...(help === '' ? [] : [colors.dim(`help: ${visibleText(help)}`)]),
  ]
  return [head.join(' '), ...below.map((line) => `  ${line}`)].join('\n')
}

/** `export.xml:12:3`, as editors and terminals make links of it. Empty where nothing is known. */
export const placeText = (file: string | undefined, place: Pick<Place, 'line' | 'column'> | undefined): string =>
  [...(file === undefined ? [] : [visibleText(file)]), ...(place === undefined ? [] : [place.line, place.column])].join(
    ':',
  )

export const paintSeverity = (severity: Severity, colors: Colors): ((text: string) => string) =>
  ({ error: colors.red, warning: colors.yellow, info: colors.blue })[severity]

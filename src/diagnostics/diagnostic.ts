import type { Place } from '../model/place.ts'
import type { Code, Diagnostics } from './catalogue.ts'

/** `error`: something is lost or was not done · `warning`: look at it · `info`: said for the record. */
export type Severity = 'error' | 'warning' | 'info'

/** A finding: code, typed details and place. Its text is rendered late, by `formatDiagnostic`. */
export interface DiagnosticOf<C extends Code> {
  readonly code: C
  readonly severity: Severity
  readonly details: Diagnostics[C]
  /** Path of the file it was found in, as the user would type it. */
  readonly file?: string
  readonly place?: Place
}

export type Diagnostic = { [C in Code]: DiagnosticOf<C> }[Code]

/** How the rooms report: what and where; severity and file are stamped by the one who listens. */
export type Report = <C extends Code>(code: C, details: Diagnostics[C], place?: Place) => void

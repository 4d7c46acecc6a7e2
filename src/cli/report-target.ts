import { isReportKind, type ReportKind } from '../reports/index.ts'

/** `--report kind=file`. */
export interface ReportTarget {
  readonly kind: ReportKind
  /** As the user typed it; none for stdout. */
  readonly path?: string
}

/** `sarif=report.sarif`; `json` and `json=-` for stdout. Nothing where no such kind is known. */
export function parseReportTarget(value: string): ReportTarget | undefined {
  const at = value.indexOf('=')
  const kind = at === -1 ? value : value.slice(0, at)
  const path = at === -1 ? '-' : value.slice(at + 1)
  if (!isReportKind(kind) || path === '') return undefined
  return path === '-' ? { kind } : { kind, path }
}

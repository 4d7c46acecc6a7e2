import type { Code, Diagnostics } from './catalogue.ts'
import { catalogue } from './catalogue.ts'
import type { Diagnostic, DiagnosticOf, Severity } from './diagnostic.ts'

/** Codes of third parties, declared by augmentation, are not in the catalogue. */
const entryOf = (code: Code): (typeof catalogue)[Code] | undefined =>
  Object.hasOwn(catalogue, code) ? catalogue[code] : undefined

export const severityOf = (code: Code): Severity => entryOf(code)?.severity ?? 'warning'

/** The sentence a person reads. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const entry = entryOf(diagnostic.code)
  if (entry === undefined) return `${diagnostic.code}: ${JSON.stringify(diagnostic.details)}`
  return (entry.message as (details: Diagnostics[Code]) => string)(diagnostic.details)
}

/** What to do about it. */
export const helpFor = (diagnostic: Diagnostic): string => entryOf(diagnostic.code)?.help ?? ''

/** Stamps the severity. */
export function createDiagnostic<C extends Code>(
  code: C,
  details: Diagnostics[C],
  where: Pick<DiagnosticOf<C>, 'file' | 'place'> = {},
): Diagnostic {
  // `Diagnostic` distributes over the codes; TypeScript cannot see that one generic code makes one member of it.
  return { code, severity: severityOf(code), details, ...where } as unknown as Diagnostic
}

const rank: Record<Severity, number> = { error: 2, warning: 1, info: 0 }

export const isAtLeast = (severity: Severity, threshold: Severity): boolean => rank[severity] >= rank[threshold]

/** By file, then place, then code: an order that no run can change. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareStrings(a.file ?? '', b.file ?? '') ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareStrings(a.code, b.code) ||
    compareStrings(JSON.stringify(a.details), JSON.stringify(b.details))
  )
}

/** By UTF-16 unit: `localeCompare` would depend on the machine. */
export const compareStrings = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

import { createHash } from 'node:crypto'
import type { Invocation, Location, ReportingDescriptor, Result } from 'sarif'
import { type Code, catalogue } from '../diagnostics/catalogue.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { compareStrings, formatDiagnostic } from '../diagnostics/format.ts'
import { visibleJson } from '../diagnostics/visible-text.ts'
import type { RunReport } from '../model/run-report.ts'
import { acceptedFinding, identityOf } from './baseline.ts'
import { findingsOf, interruptedText, type LocatedFinding, type ReporterOptions } from './reporter.ts'

/**
 * SARIF 2.1.0, for code scanning and for editors. What is said for the record only is left out unless it makes the exit code
 * 1: GitHub takes 25,000 results and no more.
 */
export function* renderSarif(report: RunReport, { judge, version }: ReporterOptions): Generator<string> {
  const rules = (Object.keys(catalogue) as Code[]).sort(compareStrings)
  const ruleIndex = new Map<string, number>(rules.map((code, index) => [code, index]))
  const driver = { name: 'shortmark', semanticVersion: version, rules: rules.map(ruleOf) }
  const run = {
    tool: { driver },
    ...(report.interrupted && { invocations: [interruption] }),
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: { text: 'The folder that the command was started in.' } } },
  }
  yield `{"$schema":"${schema}","version":"2.1.0","runs":[${json(run).slice(0, -1)},"results":[`
  let separator = '\n'
  // An identity names its document: that of one is none of another.
  let seen = new Map<string, number>()
  let current: string | undefined
  for (const finding of findingsOf(report, judge)) {
    if (finding.document?.key !== current) {
      seen = new Map()
      current = finding.document?.key
    }
    if (finding.diagnostic.severity === 'info' && !finding.isFailure) continue
    yield separator + json(resultOf(finding, ruleIndex, seen))
    separator = ',\n'
  }
  yield '\n]}]}\n'
}

const interruption: Invocation = {
  executionSuccessful: false,
  toolExecutionNotifications: [{ level: 'error', message: { text: interruptedText } }],
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const root = 'ROOT'
const meanings: Readonly<Record<Severity, string>> = {
  error: 'Something is lost or was not done.',
  warning: 'Have a look.',
  info: 'Said for the record.',
}
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>

function ruleOf(code: Code): ReportingDescriptor {
  const { severity, help } = catalogue[code]
  const words = code.replaceAll('-', ' ')
  return {
    id: code,
    shortDescription: { text: words[0]!.toUpperCase() + words.slice(1) },
    // GitHub asks for one; what a finding is in full, its message says.
    fullDescription: { text: meanings[severity] },
    help: { text: help },
    defaultConfiguration: { level: levels[severity] },
  }
}

function resultOf(
  { diagnostic, document, isAccepted }: LocatedFinding,
  rules: ReadonlyMap<string, number>,
  seen: Map<string, number>,
): Result {
  const { code, severity } = diagnostic
  const ruleIndex = rules.get(code)
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: formatDiagnostic(diagnostic) },
    ...locationsOf(diagnostic, document?.key),
    // GitHub knows a finding again by this name, and by no other.
    partialFingerprints: { primaryLocationLineHash: fingerprintOf(diagnostic, document?.key, seen) },
    suppressions: isAccepted ? [{ kind: 'external', justification: 'The baseline holds it.' }] : [],
  }
}

function locationsOf({ file, place }: Diagnostic, key: string | undefined): { locations?: Location[] } {
  const logical = key === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: key, kind: 'document' }] }
  if (file === undefined) return key === undefined ? {} : { locations: [logical] }
  const physicalLocation = {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: root },
    ...(place && {
      region: {
        startLine: place.line,
        startColumn: place.column,
        ...(place.endLine !== undefined && { endLine: place.endLine }),
        ...(place.endColumn !== undefined && { endColumn: place.endColumn }),
      },
    }),
  }
  return { locations: [{ physicalLocation, ...logical }] }
}

/** The same after unrelated edits: of equal findings each has a number, and none has a line. */
function fingerprintOf(diagnostic: Diagnostic, key: string | undefined, seen: Map<string, number>): string {
  const identity = identityOf(acceptedFinding(diagnostic, key))
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, 32)
  const times = seen.get(digest) ?? 0
  seen.set(digest, times + 1)
  return `${digest}:${times + 1}`
}

const json = (value: object): string => visibleJson(JSON.stringify(value))

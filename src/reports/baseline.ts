import * as v from 'valibot'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareStrings } from '../diagnostics/format.ts'
import { visibleJson } from '../diagnostics/visible-text.ts'

const schema = v.strictObject({
  version: v.literal(1),
  findings: v.array(
    v.strictObject({
      document: v.optional(v.string()),
      file: v.optional(v.string()),
      code: v.string(),
      details: v.record(v.string(), v.unknown()),
      count: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
})

/** Findings that are the same whatever is edited around them: no lines and columns, only how many of them there are. */
export interface AcceptedFinding {
  /** Key of the document; none for a finding of the run, which has its file. */
  readonly document?: string | undefined
  readonly file?: string | undefined
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
  readonly count: number
}

/** What was accepted, by identity. */
export type Baseline = ReadonlyMap<string, AcceptedFinding>

export const emptyBaseline: Baseline = new Map()

/** The baseline of a file, or what is wrong with it. */
export function parseBaseline(text: string): Baseline | string {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return 'it is not JSON'
  }
  const result = v.safeParse(schema, data)
  if (!result.success) {
    const [issue] = result.issues
    return `\`${v.getDotPath(issue) ?? 'it'}\`: ${issue.message}`
  }
  return new Map(result.output.findings.map((finding) => [identityOf(finding), finding]))
}

/** Sorted, a finding a line: two branches that accept different ones can be merged. */
export function* renderBaseline(baseline: Baseline): Generator<string> {
  yield '{\n  "version": 1,\n  "findings": ['
  let separator = '\n'
  for (const identity of [...baseline.keys()].sort(compareStrings)) {
    yield `${separator}    ${visibleJson(JSON.stringify(baseline.get(identity)))}`
    separator = ',\n'
  }
  yield separator === '\n' ? ']\n}\n' : '\n  ]\n}\n'
}

/** @param key Of its document; none for a finding of the run. */
export function acceptedFinding({ code, details, file }: Diagnostic, key?: string): AcceptedFinding {
  const sorted = Object.entries(details)
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([name, value]) => [name, typeof value === 'string' ? withoutPlaces(value) : value])
  return {
    ...(key === undefined ? file !== undefined && { file } : { document: key }),
    code,
    details: Object.fromEntries(sorted),
    count: 1,
  }
}

export const identityOf = ({ document, file, code, details }: AcceptedFinding): string =>
  JSON.stringify([document ?? '', file ?? '', code, details])

/** Parsers of others tell the place in their message. */
const withoutPlaces = (text: string): string => text.replace(/\b(line|column|position|offset) \d+/gi, '$1 …')

/** Which of these findings the baseline holds: of equal ones the first, as many as were accepted. */
export function acceptedOf(diagnostics: readonly Diagnostic[], key: string | undefined, baseline: Baseline): boolean[] {
  if (baseline.size === 0) return diagnostics.map(() => false)
  const seen = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const identity = identityOf(acceptedFinding(diagnostic, key))
    const times = (seen.get(identity) ?? 0) + 1
    seen.set(identity, times)
    return times <= (baseline.get(identity)?.count ?? 0)
  })
}

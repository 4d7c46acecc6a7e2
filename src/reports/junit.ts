import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatDiagnostic, helpFor } from '../diagnostics/format.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import type { DocumentReport, RunReport } from '../model/run-report.ts'
import { placeText } from './findings.ts'
import { type JudgedFinding, notesOn, type ReporterOptions } from './reporter.ts'

interface Failure {
  readonly type: string
  readonly message: string
  readonly text: string
}

interface Case {
  readonly name: string
  readonly group: string
  readonly file?: string
  readonly skipped?: string
  readonly failures: readonly Failure[]
}

/**
 * JUnit XML: a test for each document, and one for the run itself. It fails with the findings that make the exit code 1; that of
 * the run when it was interrupted, too.
 * There is no standard for it; these are the elements and attributes that every reader knows.
 */
export function* renderJunit(report: RunReport, options: ReporterOptions): Generator<string> {
  const tally = { tests: 0, failures: 0, skipped: 0 }
  for (const { failures, skipped } of casesOf(report, options)) {
    tally.tests++
    if (failures.length > 0) tally.failures++
    else if (skipped !== undefined) tally.skipped++
  }
  const { tests, failures, skipped } = tally
  const sums = { tests, failures, errors: 0 }
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `${opening('testsuites', { name: 'shortmark', ...sums })}\n`
  yield `${opening('testsuite', { name: report.out, ...sums, skipped })}\n`
  for (const each of casesOf(report, options)) yield `${xml(caseElement(each))}\n`
  yield '</testsuite>\n</testsuites>\n'
}

function* casesOf(report: RunReport, { judge, pending }: ReporterOptions): Generator<Case> {
  for (const document of report.documents) yield caseOf(document, judge)
  const notes = notesOn(report, pending).map(({ type, text }) => ({ type, message: text, text }))
  yield { name: 'The run', group: 'run', failures: [...notes, ...failuresOf(judge(report.diagnostics))] }
}

function caseOf(
  { key, file, type, title, outcome, diagnostics }: DocumentReport,
  judge: ReporterOptions['judge'],
): Case {
  const judged = judge(
    diagnostics.map((diagnostic) => ({ file, ...diagnostic })),
    key,
  )
  const [first] = diagnostics
  const reason = first === undefined ? 'left out' : formatDiagnostic(first)
  return {
    name: title === '' ? key : `${title} (${key})`,
    group: type,
    file,
    ...(outcome === 'skipped' && { skipped: reason }),
    failures: failuresOf(judged),
  }
}

function caseElement({ name, group, file, skipped, failures }: Case): Element {
  const [first] = failures
  const outcome =
    first !== undefined
      ? x('failure', { type: first.type, message: headOf(first, failures.length) }, textOf(failures))
      : skipped !== undefined && x('skipped', { message: plain(skipped) })
  const where = file === undefined ? {} : { file: plain(file) }
  return x(
    'testcase',
    { name: plain(name), classname: plain(group), ...where },
    ...(outcome ? ['\n', outcome, '\n'] : []),
  )
}

/** Readers show one failure a test, and of it the message first. */
const headOf = ({ message }: Failure, count: number): string =>
  plain(message) + (count === 1 ? '' : ` (and ${count - 1} more)`)

const textOf = (failures: readonly Failure[]): string => failures.map(({ text }) => plain(text)).join('\n')

const failuresOf = (findings: readonly JudgedFinding[]): Failure[] =>
  findings.flatMap(({ diagnostic, isFailure }) => (isFailure ? [failureOf(diagnostic)] : []))

function failureOf(diagnostic: Diagnostic): Failure {
  const { code, severity, file, place } = diagnostic
  const message = formatDiagnostic(diagnostic)
  const where = placeText(file, place)
  const text = `${where === '' ? '' : `${where}: `}${severity} ${code}: ${message} ${helpFor(diagnostic)}`
  return { type: code, message, text }
}

/** `visibleText` leaves none of the controls that XML cannot hold; these two are no characters at all. */
const plain = (text: string): string => visibleText(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')

/** `xast-util-to-xml` lets the end of a CDATA section stand in a text, where XML does not allow it. There is no such section. */
const xml = (element: Element): string => toXml(element, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;')

/** An element whose children come one by one. */
const opening = (name: string, attributes: Readonly<Record<string, string | number>>): string =>
  toXml(
    x(name, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, plain(String(value))]))),
  ).replace(`></${name}>`, '>')

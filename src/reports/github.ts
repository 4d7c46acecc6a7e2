import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { formatDiagnostic, helpFor } from '../diagnostics/format.ts'
import { visibleText } from '../diagnostics/visible-text.ts'
import { plural } from '../model/plural.ts'
import type { RunReport } from '../model/run-report.ts'
import { findingsOf, notesOn, type ReporterOptions } from './reporter.ts'

/** GitHub shows so many annotations of each kind a step, and drops the rest without a word. */
const shown = 10

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

interface Annotations {
  /** Those that make the exit code 1 go before the others. */
  readonly failures: Diagnostic[]
  readonly others: Diagnostic[]
  total: number
}

/**
 * Annotations of a pull request, as commands for the runner of GitHub Actions. Findings that a baseline holds are left out,
 * and so is what is said for the record only, unless it makes the exit code 1.
 */
export function* renderGithub(report: RunReport, { judge, pending }: ReporterOptions): Generator<string> {
  const notes = notesOn(report, pending)
  for (const { text } of notes) yield commandLine('error', { title: 'shortmark' }, text)
  const lists: Record<Severity, Annotations> = { error: none(), warning: none(), info: none() }
  for (const { diagnostic, isAccepted, isFailure } of findingsOf(report, judge)) {
    if (isAccepted || (diagnostic.severity === 'info' && !isFailure)) continue
    const list = lists[diagnostic.severity]
    const { length } = isFailure ? list.failures : list.others
    list.total++
    if (length < shown) (isFailure ? list.failures : list.others).push(diagnostic)
  }
  for (const severity of ['error', 'warning', 'info'] as const) {
    const room = severity === 'error' ? shown - notes.length : shown
    yield* annotate(commands[severity], lists[severity], room)
  }
}

const none = (): Annotations => ({ failures: [], others: [], total: 0 })

function* annotate(command: string, { failures, others, total }: Annotations, room: number): Generator<string> {
  const wanted = [...failures, ...others].slice(0, total > room ? room - 1 : room)
  for (const diagnostic of wanted) {
    const { file, place, code } = diagnostic
    const properties = {
      ...(file !== undefined && { file }),
      ...(place && { line: place.line, col: place.column }),
      title: code,
    }
    yield commandLine(command, properties, `${formatDiagnostic(diagnostic)}\n${helpFor(diagnostic)}`)
  }
  if (total > room) {
    const rest = `${plural(total - wanted.length, 'more finding')} of this kind; reports of other kinds have them all`
    yield commandLine(command, { title: 'shortmark' }, rest)
  }
}

/** `::warning file=a.xml,line=3,col=1,title=link-lost::message` */
function commandLine(command: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${command} ${written.join(',')}::${escapeData(message)}\n`
}

const escapeData = (text: string): string =>
  text.split('\n').map(visibleText).join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  visibleText(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C')

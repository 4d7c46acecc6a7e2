import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareStrings } from '../diagnostics/format.ts'
import type { DocumentReport, RunReport } from '../model/run-report.ts'
import { InputError } from '../sources/index.ts'

export interface ReportFile {
  /** As the user typed it. */
  readonly file: string
  readonly report: RunReport
}

/**
 * The report that the run would have given in one piece. The documents are not held: they are walked in all reports at once,
 * the lowest key first.
 *
 * @throws {InputError} When the reports are not those of all shards of one run, each of them whole.
 */
export function mergeReports(parts: readonly ReportFile[]): RunReport {
  checkRun(parts)
  checkWhole(parts)
  checkShards(parts)
  const { shard: _shard, ...run } = parts[0]!.report
  const documents = { [Symbol.iterator]: () => mergeDocuments(parts) }
  return {
    ...run,
    documents,
    stale: staleOf(parts, documents),
    diagnostics: uniqueDiagnostics(parts.flatMap(({ report }) => report.diagnostics)),
  }
}

function checkRun([first, ...others]: readonly ReportFile[]): void {
  if (first === undefined) throw new InputError('Unexpected lack of reports, expected at least one')
  for (const { file, report } of others) {
    for (const name of ['version', 'dryRun', 'out', 'inPlace'] as const) {
      const [here, there] = [report[name], first.report[name]].map((value) => JSON.stringify(value ?? null))
      if (here === there) continue
      throw new InputError(
        `Unexpected \`${name}\` ${here} in \`${file}\`, expected ${there} as in \`${first.file}\`: the reports are not of one run`,
      )
    }
  }
}

function checkWhole(parts: readonly ReportFile[]): void {
  const interrupted = parts.filter(({ report }) => report.interrupted)
  const [first] = interrupted
  if (first === undefined) return
  const { shard } = first.report
  const flag = shard === undefined ? '' : ` with \`--shard ${shard.index}/${shard.count}\``
  throw new InputError(
    `Unexpected \`interrupted\` in ${interrupted.map(({ file }) => `\`${file}\``).join(', ')}, expected reports of runs that went to their end; run it again${flag}`,
  )
}

function checkShards(parts: readonly ReportFile[]): void {
  const [first] = parts
  if (first?.report.shard === undefined && parts.length === 1) return
  const count = parts.find(({ report }) => report.shard !== undefined)?.report.shard?.count ?? 0
  const files = new Map<number, string>()
  for (const { file, report } of parts) {
    const { shard } = report
    if (shard === undefined)
      throw new InputError(
        `Unexpected report of a whole run \`${file}\`, expected those of shards, made with \`--shard\``,
      )
    if (shard.count !== count)
      throw new InputError(`Unexpected shard ${shard.index} of ${shard.count} in \`${file}\`, expected one of ${count}`)
    const other = files.get(shard.index)
    if (other !== undefined)
      throw new InputError(
        `Unexpected second report of shard ${shard.index} in \`${file}\`, expected one; the other is \`${other}\``,
      )
    files.set(shard.index, file)
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !files.has(index))
  if (missing.length > 0)
    throw new InputError(
      `Unexpected lack of shard ${missing.join(', ')} of ${count}, expected the reports of all; run what is missing with \`--shard ${missing[0]}/${count}\``,
    )
}

function* mergeDocuments(parts: readonly ReportFile[]): Generator<DocumentReport> {
  const streams = parts.map(({ file, report }) => ({ file, iterator: report.documents[Symbol.iterator]() }))
  const heads = streams.map(({ file, iterator }) => ({ file, iterator, next: iterator.next() }))
  try {
    for (;;) {
      const open = heads.flatMap((head) => (head.next.done ? [] : [{ head, document: head.next.value }]))
      if (open.length === 0) return
      const lowest = open.map(({ document }) => document.key).reduce((a, b) => (compareStrings(a, b) <= 0 ? a : b))
      const same = open.filter(({ document }) => document.key === lowest)
      yield oneOf(same.map(({ head: { file }, document }) => ({ file, document })))
      for (const { head } of same) head.next = head.iterator.next()
    }
  } finally {
    for (const { iterator } of streams) iterator.return?.()
  }
}

/** Each shard says of what it left out that it did; only one can have done more with it. */
function oneOf(candidates: readonly { readonly file: string; readonly document: DocumentReport }[]): DocumentReport {
  const [done, ...others] = candidates.filter(({ document }) => document.outcome !== 'skipped')
  if (done === undefined) return candidates[0]!.document
  if (others.length > 0)
    throw new InputError(
      `Unexpected \`${done.document.key}\` in both \`${done.file}\` and \`${others[0]!.file}\`, expected each document in one shard: the reports are not of one run`,
    )
  return done.document
}

/** What one shard did not write another may have. */
function staleOf(parts: readonly ReportFile[], documents: Iterable<DocumentReport>): string[] {
  const stale = new Set(parts.flatMap(({ report }) => report.stale))
  // The walk finds documents that stand twice, too: better now than in the middle of a report.
  for (const { writes } of documents) for (const { path } of writes) stale.delete(path)
  return [...stale].sort(compareStrings)
}

/** All shards read the same files, and find the same in them. */
const uniqueDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()].sort(
    compareDiagnostics,
  )

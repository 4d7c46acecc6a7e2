import { loadConfig } from '../../config/load.ts'
import { visibleText } from '../../diagnostics/visible-text.ts'
import { renderDiff, renderSourceDiff } from '../../reports/diff.ts'
import { renderJson } from '../../reports/json.ts'
import { summarize } from '../../reports/summary.ts'
import { renderSummary } from '../../reports/terminal.ts'
import { run } from '../../run/run.ts'
import type { DocumentEvent } from '../../run/run-options.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Io, wantsColor } from '../io.ts'
import { createProgress } from '../progress.ts'
import { readExcerpts } from '../read-excerpts.ts'
import { type MigrateFlags, toRunOptions } from '../to-run-options.ts'
import { exitCodeFor, parseMaxLoss } from '../verdict.ts'

export async function migrate(inputs: readonly string[], flags: MigrateFlags, io: Io): Promise<ExitCode> {
  const config = await loadConfig(io.cwd, flags.config)
  const options = toRunOptions(inputs, flags, config, io)
  const signal = io.interruption()
  const isQuiet = flags.quiet === true
  const progress = createProgress(io.stderr, {
    isWanted: io.stderr.isTTY === true && io.env['TERM'] !== 'dumb' && !isQuiet,
    color: wantsColor(flags.color, io.stderr, io.env),
  })
  const diff = diffKind(flags)
  const color = wantsColor(flags.color, io.stdout, io.env)

  progress.read()
  const report = await run(
    { ...options, signal },
    {
      started: progress.start,
      document(event) {
        const changes = options.dryRun && !isQuiet ? describeWrites(event) : ''
        const data = diff === undefined ? '' : renderChanges(event, diff, color)
        if (changes !== '' || data !== '') progress.clear()
        io.stderr.write(changes)
        io.stdout.write(data)
        progress.step()
      },
    },
  ).finally(progress.clear)

  if (signal.aborted && [...report.documents].length === 0) {
    io.stderr.write('Interrupted while the input was read: nothing was written. Run it again to begin anew.\n')
    return exitCodes.interrupted
  }
  if (flags.json === true) io.stdout.write(renderJson(report))
  const width = io.stderr.columns
  const summary = summarize(report)
  // What a run has changed in place is not what it found there.
  const excerpts = summary.inPlace && !summary.dryRun ? undefined : await readExcerpts(summary.errors.first, io.cwd)
  const style = { color: wantsColor(flags.color, io.stderr, io.env), quiet: isQuiet || flags.json === true }
  io.stderr.write(renderSummary(summary, { ...style, ...(width && { width }), ...(excerpts && { excerpts }) }))
  if (signal.aborted) {
    io.stderr.write('\nInterrupted: what is written is whole. Run it again for the rest.\n')
    return exitCodes.interrupted
  }
  const failOn = flags.failOn ?? [config.failOn ?? 'error'].flat()
  const maxLoss = flags.maxLoss ?? (config.maxLoss === undefined ? undefined : parseMaxLoss(config.maxLoss))
  return exitCodeFor(report, { check: flags.check === true, failOn, maxLoss })
}

type DiffKind = NonNullable<MigrateFlags['diff']>

/** A dry run shows its diff without being asked, unless stdout is for JSON or nobody wants to hear. */
function diffKind({ diff, dryRun, json, quiet }: MigrateFlags): DiffKind | undefined {
  if (json) return undefined
  return diff ?? (dryRun && !quiet ? 'disk' : undefined)
}

function renderChanges({ report, writes }: DocumentEvent, kind: DiffKind, color: boolean): string {
  if (kind === 'source') return renderSourceDiff(report.uses, { file: report.file, color })
  return writes
    .map(({ entry: { path }, before, content }) => renderDiff({ path, before, after: content }, { color }))
    .join('')
}

/** What is done with each file, one a line; what stays as it is needs no line. */
const describeWrites = ({ writes }: DocumentEvent): string =>
  writes
    .filter(({ entry: { action } }) => action !== 'unchanged')
    .map(({ entry: { action, path } }) => `${action} ${visibleText(path)}\n`)
    .join('')

import { loadConfig } from '../../config/load.ts'
import type { RunReport } from '../../model/run-report.ts'
import { renderJson } from '../../reports/json.ts'
import { summarize } from '../../reports/summary.ts'
import { renderSummary } from '../../reports/terminal.ts'
import { run } from '../../run/run.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Io, wantsColor } from '../io.ts'
import { createProgress } from '../progress.ts'
import { readExcerpts } from '../read-excerpts.ts'
import { openChanges } from '../show-changes.ts'
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
  const changes = await openChanges(flags, options, io, progress.clear)
  let report: RunReport
  let note = ''
  try {
    progress.read()
    report = await run(
      { ...options, signal },
      {
        started: progress.start,
        async document(event) {
          await changes.document(event)
          progress.step(!changes.isPaged)
        },
      },
    )
    if (!signal.aborted) note = await changes.finish()
  } finally {
    progress.clear()
    await changes.close()
  }

  if (signal.aborted && isEmpty(report.documents)) {
    io.stderr.write('Interrupted while the input was read: nothing was written. Run it again to begin anew.\n')
    return exitCodes.interrupted
  }
  if (flags.json === true) io.stdout.write(renderJson(report))
  await tellSummary(report, flags, io)
  if (note !== '' && !isQuiet) io.stderr.write(`\n${note}`)
  if (signal.aborted) {
    const state = options.dryRun
      ? 'the rest was not looked at. Run it again for all.'
      : 'what is written is whole. Run it again for the rest.'
    io.stderr.write(`\nInterrupted: ${state}\n`)
    return exitCodes.interrupted
  }
  const failOn = flags.failOn ?? [config.failOn ?? 'error'].flat()
  const maxLoss = flags.maxLoss ?? (config.maxLoss === undefined ? undefined : parseMaxLoss(config.maxLoss))
  return exitCodeFor(report, { check: flags.check === true, failOn, maxLoss })
}

async function tellSummary(
  report: RunReport,
  { color, quiet, json }: MigrateFlags,
  { stderr, env, cwd }: Io,
): Promise<void> {
  const summary = summarize(report)
  // What a run has changed in place is not what it found there.
  const excerpts = summary.inPlace && !summary.dryRun ? undefined : await readExcerpts(summary.errors.first, cwd)
  const width = stderr.columns
  stderr.write(
    renderSummary(summary, {
      color: wantsColor(color, stderr, env),
      quiet: quiet === true || json === true,
      ...(width && { width }),
      ...(excerpts && { excerpts }),
    }),
  )
}

function isEmpty(items: Iterable<unknown>): boolean {
  for (const _ of items) return false
  return true
}

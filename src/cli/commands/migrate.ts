import { loadConfig } from '../../config/load.ts'
import type { RunReport } from '../../model/run-report.ts'
import { renderJson } from '../../reports/json.ts'
import { summarize } from '../../reports/summary.ts'
import { renderSummary } from '../../reports/terminal.ts'
import { type FinishedRun, run } from '../../run/run.ts'
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
  let finished: FinishedRun
  let note = ''
  try {
    progress.read()
    finished = await run(
      { ...options, signal, texts: changes.needsTexts },
      {
        started(total, done) {
          progress.clear()
          if (done > 0 && !isQuiet)
            io.stderr.write(`Going on where the last run stopped: ${done} of ${total} documents are done.\n`)
          progress.start(total - done)
        },
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

  const { report, isBegun } = finished
  if (signal.aborted && !isBegun) {
    finished.close()
    io.stderr.write('Interrupted while the input was read: nothing was written. Run it again to begin anew.\n')
    return exitCodes.interrupted
  }
  try {
    return await conclude(report)
  } finally {
    finished.close()
  }

  async function conclude(report: RunReport): Promise<ExitCode> {
    if (flags.json === true) io.stdout.write(renderJson(report))
    const width = io.stderr.columns
    const summary = summarize(report)
    // What a run has changed in place is not what it found there.
    const excerpts = summary.inPlace && !summary.dryRun ? undefined : await readExcerpts(summary.errors.first, io.cwd)
    const style = { color: wantsColor(flags.color, io.stderr, io.env), quiet: isQuiet || flags.json === true }
    io.stderr.write(renderSummary(summary, { ...style, ...(width && { width }), ...(excerpts && { excerpts }) }))
    if (note !== '' && !isQuiet) io.stderr.write(`\n${note}`)
    if (signal.aborted) {
      io.stderr.write('\nInterrupted: what is written is whole. Run it again for the rest.\n')
      return exitCodes.interrupted
    }
    const failOn = flags.failOn ?? [config.failOn ?? 'error'].flat()
    const maxLoss = flags.maxLoss ?? (config.maxLoss === undefined ? undefined : parseMaxLoss(config.maxLoss))
    return exitCodeFor(report, { check: flags.check === true, failOn, maxLoss })
  }
}

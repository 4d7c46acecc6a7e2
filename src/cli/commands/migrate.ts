import { loadConfig } from '../../config/load.ts'
import { showsTexts } from '../../reports/index.ts'
import { type FinishedRun, run } from '../../run/run.ts'
import { keepRoom } from '../../run/young-objects.ts'
import { checkVerifier } from '../check-verifier.ts'
import { concludeRun, concludeUnbegun, isStdoutTaken, planConclusion, unwrittenBaseline } from '../conclude.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { checkPlaces } from '../file-places.ts'
import { type Io, wantsColor } from '../io.ts'
import { createProgress } from '../progress.ts'
import { openChanges } from '../show-changes.ts'
import { type MigrateFlags, toRunOptions } from '../to-run-options.ts'
import { warnOfIdleGlobs } from '../warn-of-idle-globs.ts'

export async function migrate(inputs: readonly string[], flags: MigrateFlags, io: Io): Promise<ExitCode> {
  keepRoom()
  const config = await loadConfig(io.cwd, flags.config)
  const options = toRunOptions(inputs, flags, config, io)
  checkVerifier(flags, options.migrate)
  const conclusion = await planConclusion(flags, config, io)
  checkPlaces(conclusion.places, { cwd: io.cwd, ...(!options.inPlace && { out: options.out }) })
  const signal = io.interruption()
  const isQuiet = flags.quiet === true
  if (!isQuiet) await warnOfIdleGlobs(inputs, flags, io)
  const progress = createProgress(io.stderr, {
    isWanted: io.stderr.isTTY === true && io.env['TERM'] !== 'dumb' && !isQuiet,
    color: wantsColor(flags.color, io.stderr, io.env),
  })
  const changes = await openChanges(flags, options, io, {
    clear: progress.clear,
    isStdoutTaken: isStdoutTaken(conclusion),
  })
  let finished: FinishedRun
  let note = ''
  try {
    progress.read()
    finished = await run(
      {
        ...options,
        signal,
        texts: changes.needsTexts,
        migrate: { ...options.migrate, bodies: conclusion.reports.some(({ kind }) => showsTexts(kind)) },
      },
      {
        opened: (files) => checkPlaces(conclusion.places, { cwd: io.cwd, taken: files }),
        started(total, done) {
          progress.clear()
          if (done > 0 && !isQuiet)
            io.stderr.write(`Going on where the last run stopped: ${done} of ${total} documents are done.\n`)
          progress.start(total - done)
        },
        document(event) {
          const step = (): void => progress.step(!changes.isPaged)
          const shown = changes.document(event)
          return shown === undefined ? step() : shown.then(step)
        },
      },
    )
    note = finished.report.interrupted ? changes.unfinished() + unwrittenBaseline(conclusion) : await changes.finish()
  } finally {
    progress.clear()
    await changes.close()
  }

  try {
    const isInterrupted = finished.report.interrupted === true
    if (isInterrupted && !finished.isBegun) {
      await concludeUnbegun(finished, conclusion, io)
      io.stderr.write(note)
      io.stderr.write('Interrupted while the input was read: no document was written. Run it again to begin anew.\n')
      return exitCodes.interrupted
    }
    const exitCode = await concludeRun(finished, conclusion, io, { isWhole: !isPartial(flags) })
    if (note !== '' && (isInterrupted || !isQuiet)) io.stderr.write(`\n${note}`)
    if (!isInterrupted) return exitCode
    const state = options.dryRun
      ? 'the rest was not looked at. Run it again for all.'
      : 'what is written is whole. Run it again for the rest.'
    io.stderr.write(`\nInterrupted: ${state}\n`)
    return exitCodes.interrupted
  } finally {
    finished.close()
  }
}

/** Somebody wants a part for once; what the configuration leaves out is left out always. */
const isPartial = ({ types, status, include, exclude, shard }: MigrateFlags): boolean =>
  [types, status, include, exclude, shard].some((filter) => filter !== undefined)

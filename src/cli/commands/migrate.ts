import { loadConfig } from '../../config/load.ts'
import { visibleText } from '../../diagnostics/visible-text.ts'
import { renderDiff, renderSourceDiff } from '../../reports/diff.ts'
import { run } from '../../run/run.ts'
import type { DocumentEvent } from '../../run/run-options.ts'
import { type Conclusion, concludeRun, isStdoutTaken, planConclusion } from '../conclude.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { type Io, wantsColor } from '../io.ts'
import { createProgress } from '../progress.ts'
import { type MigrateFlags, toRunOptions } from '../to-run-options.ts'

export async function migrate(inputs: readonly string[], flags: MigrateFlags, io: Io): Promise<ExitCode> {
  const config = await loadConfig(io.cwd, flags.config)
  const options = toRunOptions(inputs, flags, config, io)
  const conclusion = await planConclusion(flags, config, io)
  const signal = io.interruption()
  const isQuiet = flags.quiet === true
  const progress = createProgress(io.stderr, io.stderr.isTTY === true && !isQuiet)
  const diff = diffKind(flags, conclusion)
  const color = wantsColor(flags.color, io.stdout, io.env)

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
  const isInterrupted = signal.aborted
  const exitCode = await concludeRun(report, conclusion, io, { isWhole: !isPartial(flags), isInterrupted })
  if (!isInterrupted) return exitCode
  io.stderr.write('\nInterrupted: what is written is whole. Run it again for the rest.\n')
  return exitCodes.interrupted
}

/** Somebody wants a part for once; what the configuration leaves out is left out always. */
const isPartial = ({ types, status, include, exclude }: MigrateFlags): boolean =>
  [types, status, include, exclude].some((filter) => filter !== undefined)

type DiffKind = NonNullable<MigrateFlags['diff']>

/** A dry run shows its diff without being asked, unless stdout is for a report or nobody wants to hear. */
function diffKind({ diff, dryRun, quiet }: MigrateFlags, conclusion: Conclusion): DiffKind | undefined {
  if (isStdoutTaken(conclusion)) return undefined
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

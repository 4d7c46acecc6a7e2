import { access, constants, mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { visibleText } from '../diagnostics/visible-text.ts'
import type { RunReport } from '../model/run-report.ts'
import { inPortions, writeAtomically } from '../output/write-atomically.ts'
import { isSiteWide, reporters } from '../reports/index.ts'
import type { ReporterOptions } from '../reports/reporter.ts'
import type { Io } from './io.ts'
import type { ReportTarget } from './report-target.ts'
import { UsageError } from './usage-error.ts'
import { writeAll } from './write-to.ts'

/**
 * Asked before the run: nobody wants to hear after an hour that the report has no place.
 *
 * @throws {UsageError} When two reports want standard output, or the disk refuses.
 */
export async function checkReports(targets: readonly ReportTarget[], { cwd }: Pick<Io, 'cwd'>): Promise<void> {
  const [, second] = targets.filter(({ path }) => path === undefined)
  if (second !== undefined)
    throw new UsageError(
      `Unexpected second report to standard output, expected one; for example \`--report ${second.kind}=<file>\``,
    )
  for (const { path } of targets) if (path !== undefined) await attempt(path, () => makeRoom(resolve(cwd, path)))
}

/**
 * All of them, or of a run that was interrupted those that can say so.
 *
 * @throws {UsageError} When the disk refuses.
 */
export async function writeReports(
  report: RunReport,
  targets: readonly ReportTarget[],
  options: ReporterOptions,
  io: Io,
): Promise<void> {
  for (const { kind, path } of targets) {
    if (report.interrupted && isSiteWide(kind)) {
      io.stderr.write(
        `The report \`${kind}\` was not written: it is for the whole site, and the run was interrupted.\n`,
      )
      continue
    }
    const render = await reporters[kind]()
    const chunks = inPortions(render(report, options))
    if (path === undefined) await writeAll(io.stdout, chunks)
    else await attempt(path, () => writeFileOf(resolve(io.cwd, path), chunks, io))
  }
}

/** Whole or not at all, but for what cannot be replaced: the summary of a job, which earlier steps have begun, and pipes. */
async function writeFileOf(file: string, chunks: Iterable<string>, { cwd, env }: Io): Promise<void> {
  const summary = env['GITHUB_STEP_SUMMARY']
  if (summary !== undefined && resolve(cwd, summary) === file) return writeFile(file, chunks, { flag: 'a' })
  const there = await statIfThere(file)
  if (there !== undefined && !there.isFile()) return writeFile(file, chunks)
  return writeAtomically(file, chunks, { fsync: false })
}

async function makeRoom(file: string): Promise<void> {
  const there = await statIfThere(file)
  if (there?.isDirectory()) throw new Error('it is a folder')
  if (there !== undefined && !there.isFile()) return
  await mkdir(dirname(file), { recursive: true })
  await access(dirname(file), constants.W_OK)
}

const statIfThere = (path: string) =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })

async function attempt(path: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `Unexpected \`${visibleText(path)}\` for \`--report\`, expected a file that can be written (${reason})`,
      { cause: error },
    )
  }
}

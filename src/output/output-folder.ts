import { lstat, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { compareStrings } from '../diagnostics/format.ts'
import type { WriteEntry } from '../model/run-report.ts'
import { applyWrite } from './apply.ts'
import { resolveInside } from './contained-path.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { hashOf, readManifest, writeManifest } from './manifest.ts'
import { hasErrorCode, OutputError, toOutputError } from './output-error.ts'
import type { OutputFile } from './plan.ts'
import { planWrite } from './plan.ts'

export interface OutputOptions {
  /** Overwrites what a person edited. */
  readonly force: boolean
  /** Plans, and touches nothing. */
  readonly dryRun: boolean
}

/** One file, planned: what the report says of it, and both texts for a diff. */
export interface PlannedWrite {
  readonly entry: WriteEntry
  readonly content: string
  /** What is on disk now. */
  readonly before: string | undefined
}

/** The folder that a run writes to. Every method throws an `OutputError` where the disk refuses. */
export interface OutputFolder {
  plan(file: OutputFile): Promise<PlannedWrite>
  /** Writes what was planned; in a dry run nothing. */
  apply(write: PlannedWrite): Promise<void>
  /**
   * Remembers what was written, for the next run, and returns the files of earlier runs that this one did not plan and
   * that are still there, sorted. They stay, and stay known. To be called after a run that broke off, too; what it
   * returns then means nothing.
   *
   * @param isOurs Whether the run would have planned the files of a post, by its key; a run may be for a few posts only.
   */
  finish(isOurs?: (key: string) => boolean): Promise<readonly string[]>
}

/** @param out The folder as the user named it; need not exist. */
export async function openOutput(out: string, { force, dryRun }: OutputOptions): Promise<OutputFolder> {
  const root = resolve(out)
  await checkFolder(root, out)
  const earlier = await readManifest(root)
  const planned = new Set<string>()
  const written = new Map<string, ManifestFile>()

  return {
    async plan(file) {
      planned.add(file.path)
      const current = await readCurrent(root, file.path)
      const entry = planWrite(file, { current, manifest: earlier, force })
      return { entry, content: file.content, before: current?.toString('utf8') }
    },
    async apply({ entry, content }) {
      if (dryRun || entry.action === 'conflict') return
      await applyWrite(root, entry, content)
      written.set(entry.path, { hash: hashOf(content), key: entry.key })
    },
    async finish(isOurs = () => true) {
      const left = await findLeft(root, earlier, planned)
      if (!dryRun) await writeManifest(root, remember(earlier, planned, left, written))
      return left.filter((path) => isOurs(earlier.get(path)?.key ?? ''))
    },
  }
}

/** Known before and still standing for something, then what this run wrote. */
function remember(
  earlier: Manifest,
  planned: ReadonlySet<string>,
  left: readonly string[],
  written: Manifest,
): Manifest {
  const kept = new Set(left)
  return new Map([...[...earlier].filter(([path]) => planned.has(path) || kept.has(path)), ...written])
}

async function findLeft(root: string, earlier: Manifest, planned: ReadonlySet<string>): Promise<string[]> {
  const left: string[] = []
  for (const path of [...earlier.keys()].sort(compareStrings)) {
    if (!planned.has(path) && (await isOnDisk(root, path))) left.push(path)
  }
  return left
}

/** What is there but is no file of ours any more (a folder, a link out) is nothing to report. */
async function isOnDisk(root: string, path: string): Promise<boolean> {
  try {
    return (await lstat(await resolveInside(root, path))).isFile()
  } catch (error) {
    if (error instanceof OutputError || hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return false
    throw toOutputError(error, path)
  }
}

async function readCurrent(root: string, path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(await resolveInside(root, path))
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined
    throw toOutputError(error, path)
  }
}

async function checkFolder(root: string, out: string): Promise<void> {
  try {
    if ((await stat(root)).isDirectory()) return
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return
    throw toOutputError(error, out)
  }
  throw new OutputError(
    `Unexpected file \`${out}\`, expected a folder; move it away, or choose another with \`--out\``,
    out,
  )
}

import { lstatSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { compareStrings } from '../diagnostics/format.ts'
import { ContainedFolder } from './contained-path.ts'
import { makeFolder } from './make-folder.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { ownFolder, readManifest, writeManifest } from './manifest.ts'
import { hasErrorCode, OutputError, toOutputError } from './output-error.ts'

export interface OutputOptions {
  /** Nothing is touched. */
  readonly dryRun: boolean
  /** `1-of-4`: the run is a shard, and others may work beside it. */
  readonly part?: string | undefined
}

/** A file that a run wrote, or found as it would have written it. */
export interface WrittenFile extends ManifestFile {
  readonly path: string
}

/** The folder that a run writes to, as the run knows it: what was there, and what is to be remembered. */
export interface OutputFolder {
  /** Absolute. */
  readonly root: string
  /** Where unfinished files stand, relative to it. */
  readonly partial: string
  /** Hashes of what earlier runs wrote at a path. */
  known(path: string): readonly string[]
  /** Takes what a run that broke off wrote for what an earlier run wrote. */
  adopt(files: Iterable<WrittenFile>): void
  /**
   * Remembers what was written, for the next run, and returns the files of earlier runs that this one did not plan and
   * that are still there, sorted. They stay, and stay known. To be called after a run that broke off, too; what it
   * returns then means nothing. Throws an `OutputError` where the disk refuses.
   *
   * @param isOurs Whether the run would have planned the files of a post, by its key; a run may be for a few posts only.
   */
  finish(run: FinishedRun): readonly string[]
  /** Removes our own folder, and the output folder, where a run has left nothing in them. */
  tidy(): void
}

export interface FinishedRun {
  /** Whether the run wanted a path, whatever became of it. */
  readonly isPlanned: (path: string) => boolean
  readonly written: Iterable<WrittenFile>
  readonly isOurs: (key: string) => boolean
}

/**
 * @param root Absolute path of the folder; need not exist.
 * @param out The folder as the user named it.
 */
export function openOutput(root: string, out: string, { dryRun, part }: OutputOptions): OutputFolder {
  checkFolder(root, out)
  const earlier = new Map(readManifest(root))
  const partial = `${ownFolder}/partial${part === undefined ? '' : `.${part}`}`
  const folder = new ContainedFolder(root)
  if (!dryRun) clear(root, partial)

  return {
    root,
    partial,
    known: (path) => earlier.get(path)?.map(({ hash }) => hash) ?? [],
    adopt(files) {
      for (const { path, hash, key } of files) earlier.set(path, [...(earlier.get(path) ?? []), { hash, key }])
    },
    finish({ isPlanned, written, isOurs }) {
      const left = [...earlier.keys()].filter((path) => !isPlanned(path) && isOnDisk(folder, path)).sort(compareStrings)
      const isLeftByUs = (path: string): boolean => earlier.get(path)?.some(({ key }) => isOurs(key)) ?? false
      if (!dryRun) {
        const kept = new Set(left)
        const isKept = (path: string): boolean =>
          isPlanned(path) || (kept.has(path) && (part === undefined || isLeftByUs(path)))
        writeManifest(root, remember(earlier, isKept, written), part)
        clear(root, partial)
      }
      return left.filter(isLeftByUs)
    },
    tidy() {
      for (const path of [join(root, ownFolder), root]) removeEmpty(path)
    },
  }
}

/** Known before and still standing for something, then what this run wrote. */
function* remember(
  earlier: Manifest,
  isKept: (path: string) => boolean,
  written: Iterable<WrittenFile>,
): Generator<readonly [path: string, file: ManifestFile]> {
  for (const [path, versions] of earlier) if (isKept(path)) yield [path, versions.at(-1)!]
  for (const file of written) yield [file.path, file]
}

/** What is not empty, not there, or held by the system, such as the root of a disk, stays as it is. */
function removeEmpty(path: string): void {
  try {
    rmdirSync(path)
  } catch (error) {
    if (!hasErrorCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EBUSY', 'EACCES', 'EPERM', 'EROFS', 'EINVAL'))
      throw error
  }
}

/** What is there but is no file of ours any more (a folder, a link out) is nothing to report. */
function isOnDisk(folder: ContainedFolder, path: string): boolean {
  try {
    return lstatSync(folder.resolve(path).path).isFile()
  } catch (error) {
    if (error instanceof OutputError || hasErrorCode(error, 'ENOENT', 'ENOTDIR')) return false
    throw toOutputError(error, path)
  }
}

function clear(root: string, path: string): void {
  try {
    rmSync(join(root, path), { recursive: true, force: true })
  } catch (error) {
    throw toOutputError(error, path)
  }
}

function checkFolder(root: string, out: string): void {
  try {
    const stats = statSync(root, { throwIfNoEntry: false })
    if (stats === undefined || stats.isDirectory()) return
  } catch (error) {
    throw toOutputError(error, out)
  }
  throw new OutputError(
    `Unexpected file \`${out}\`, expected a folder; move it away, or choose another with \`--out\``,
    out,
  )
}

/** Makes the folder, which an unwritable one refuses before anything is read or written. */
export function makeOwnFolder(root: string, out: string): string {
  const path = join(root, ownFolder)
  try {
    makeFolder(path)
    return path
  } catch (error) {
    throw toOutputError(error, out)
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WriteEntry } from '../model/run-report.ts'
import { applyWrite } from './apply.ts'
import { ContainedFolder } from './contained-path.ts'
import { toOutputError } from './output-error.ts'
import { type OutputFile, planWrite } from './plan.ts'

export interface WriterOptions {
  /** Absolute path of the output folder; need not exist. */
  readonly root: string
  /** Where unfinished files stand, relative to it. */
  readonly partial: string
  /** Overwrites what a person edited. */
  readonly force: boolean
  /** Plans, and touches nothing. */
  readonly dryRun: boolean
}

/** One file, planned: what the report says of it, and both texts for a diff. */
export interface PlannedWrite {
  readonly entry: WriteEntry
  readonly content: string
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string
  /** What is on disk now. */
  readonly before: string | undefined
}

/**
 * Puts documents into an output folder. Knows nothing of other documents and of earlier runs but what it is told, so that
 * several of them can work on one folder. Throws an `OutputError` where the disk refuses.
 */
export interface FileWriter {
  /** @param known Hashes of what earlier runs wrote at this path. */
  plan(file: OutputFile, known: readonly string[]): PlannedWrite
  /** Writes what was planned; in a dry run nothing. */
  apply(write: PlannedWrite): void
}

export function createWriter({ root, partial, force, dryRun }: WriterOptions): FileWriter {
  const folder = new ContainedFolder(root)
  return {
    plan(file, known) {
      const current = readCurrent(folder, file.path)
      const { entry, hash } = planWrite(file, { current, known, force })
      return { entry, content: file.content, hash, before: current?.toString('utf8') }
    },
    apply({ entry, content }) {
      if (!dryRun) applyWrite(folder, entry, content, { partial: join(root, partial) })
    },
  }
}

function readCurrent(folder: ContainedFolder, path: string): Buffer | undefined {
  try {
    const target = folder.resolve(path)
    return target.stats === undefined ? undefined : readFileSync(target.path)
  } catch (error) {
    throw toOutputError(error, path)
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { WriteEntry } from '../model/run-report.ts'
import { applyWrite } from './apply.ts'
import { ContainedFolder, type Target } from './contained-path.ts'
import { toOutputError } from './output-error.ts'
import { type OutputFile, type Plan, planWrite } from './plan.ts'

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

/** The same, before it is done. */
export interface PendingWrite extends PlannedWrite, Plan {
  readonly target: Target
}

/**
 * Puts documents into an output folder. Knows nothing of other documents and of earlier runs but what it is told, so that
 * several of them can work on one folder. Throws an `OutputError` where the disk refuses.
 */
export interface FileWriter {
  /** @param known Hashes of what earlier runs wrote at this path. */
  plan(file: OutputFile, known: readonly string[]): PendingWrite
  /** Writes what was planned; in a dry run nothing. */
  apply(write: PendingWrite): void
}

export function createWriter({ root, partial, force, dryRun }: WriterOptions): FileWriter {
  const folder = new ContainedFolder(root)
  // One at a time in each thread: the name is free again when the next one begins.
  const temporary = join(root, partial, String(threadId))
  return {
    plan(file, known) {
      const { target, current } = look(folder, file.path)
      const { entry, bytes, hash } = planWrite(file, { current, known, force })
      const { content } = file
      const before = entry.action === 'unchanged' ? content : current?.toString('utf8')
      return { entry, bytes, hash, content, before, target }
    },
    apply({ target, entry, bytes }) {
      if (!dryRun) applyWrite(target, entry, bytes, temporary)
    },
  }
}

/** What is there now. */
function look(folder: ContainedFolder, path: string): { target: Target; current: Buffer | undefined } {
  try {
    const target = folder.resolve(path)
    return { target, current: target.stats === undefined ? undefined : readFileSync(target.path) }
  } catch (error) {
    throw toOutputError(error, path)
  }
}

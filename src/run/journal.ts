import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { hashOf } from '../output/hash.ts'
import { ownFolder } from '../output/manifest.ts'
import { hasErrorCode, toOutputError } from '../output/output-error.ts'
import type { WrittenFile } from '../output/output-folder.ts'
import { DocumentStore } from './document-store.ts'
import { type Line, readWholeLines } from './read-whole-lines.ts'

export interface JournalOptions {
  /** Absolute path of the output folder. */
  readonly root: string
  /** Absolute path of the folder in it that is ours alone. */
  readonly folder: string
  /** `1-of-4`, for a shard. */
  readonly part?: string | undefined
  /** Runs of one fingerprint do the same; none where nobody can tell, and everything is done again. */
  readonly fingerprint: string | undefined
}

/**
 * What a run has done so far, on the disk. Two files: the documents that are done, and the files that are about to be
 * written. Both are only added to, so that a run that was killed leaves at most one broken line behind.
 *
 *     run.ndjson      {"fingerprint":"4f…"}
 *                     {"written":[{"path":"posts/tide.md","hash":"9c…","key":"…"}],"report":{…}}
 *     writes.ndjson   {"path":"posts/tide.md","hash":"9c…","key":"…"}
 */
export interface Journal {
  readonly store: DocumentStore
  /** Where is noted what is about to be written. */
  readonly notes: string
  /** Files that an earlier run wrote, or was about to. */
  readonly noted: ReadonlyMap<string, WrittenFile>
  /** How many documents were done before the run was broken off, but for those that it left out. */
  readonly done: number
  /** Whether a document was done before the run was broken off, and its files stand as they were left. */
  isDone(key: string): boolean
  /** @param keep Whether the next run is to take up where this one stops. */
  close(keep: boolean): void
}

/** @throws {OutputError} Where the disk refuses. */
export function openJournal({ root, folder, part, fingerprint }: JournalOptions): Journal {
  const name = (stem: string): string => `${stem}${part === undefined ? '' : `.${part}`}.ndjson`
  const path = join(folder, name('run'))
  const notes = join(folder, name('writes'))
  const noted = readNotes(notes)
  const { end, done } = fingerprint === undefined ? nothing : readDone(path, fingerprint, root)
  const store = new DocumentStore(path, `${ownFolder}/${name('run')}`, end)
  if (end === 0) store.addLine({ fingerprint: fingerprint ?? '' })
  for (const { start, length, writtenLength } of done.values()) store.know(start, length, writtenLength)
  return {
    store,
    notes,
    noted,
    done: [...done.values()].filter(({ isSkipped }) => !isSkipped).length,
    isDone: (key) => done.has(key),
    close(keep) {
      const isWorthIt = keep && (store.size > 0 || existsSync(notes))
      store.close(isWorthIt)
      if (!isWorthIt) rmSync(notes, { force: true })
    },
  }
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const writtenFile = v.object({ path: v.string(), hash, key: v.string() })
const head = v.object({ fingerprint: v.string() })
const document = v.object({
  written: v.array(writtenFile),
  report: v.looseObject({
    key: v.string(),
    outcome: v.string(),
    writes: v.array(v.looseObject({ action: v.string() })),
  }),
})

interface Done {
  /** Bytes of the file that are whole lines; 0 where it is of another run, or of none. */
  readonly end: number
  /** Where the lines of the documents stand that need not be done again. */
  readonly done: ReadonlyMap<string, DoneDocument>
}

interface DoneDocument extends Pick<Line, 'start' | 'length'> {
  readonly isSkipped: boolean
  readonly writtenLength: number
}

const nothing: Done = { end: 0, done: new Map() }

function readDone(path: string, fingerprint: string, root: string): Done {
  const done = new Map<string, DoneDocument>()
  let end = 0
  for (const line of readWholeLines(path)) {
    const data = parse(line.text)
    if (end === 0 && (!v.is(head, data) || data.fingerprint !== fingerprint)) return nothing
    if (end > 0 && v.is(document, data) && stands(data, root))
      done.set(data.report.key, {
        ...{ start: line.start, length: line.length, isSkipped: data.report.outcome === 'skipped' },
        writtenLength: Buffer.byteLength(JSON.stringify(data.written)),
      })
    end = line.start + line.length
  }
  return { end, done }
}

/** What a person may have changed meanwhile, or what the disk has lost, is done again. */
const stands = ({ written, report }: v.InferOutput<typeof document>, root: string): boolean =>
  report.writes.every(({ action }) => action !== 'conflict') &&
  written.every((file) => hashOnDisk(join(root, file.path), file.path) === file.hash)

function hashOnDisk(path: string, shown: string): string | undefined {
  try {
    return hashOf(readFileSync(path))
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined
    throw toOutputError(error, shown)
  }
}

function readNotes(path: string): Map<string, WrittenFile> {
  const noted = new Map<string, WrittenFile>()
  for (const { text } of readWholeLines(path)) {
    const file = parse(text)
    if (v.is(writtenFile, file)) noted.set(file.path, file)
  }
  return noted
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

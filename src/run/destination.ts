import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ownFolder } from '../output/manifest.ts'
import { OutputError } from '../output/output-error.ts'
import { makeOwnFolder, type OutputFolder, openOutput } from '../output/output-folder.ts'
import { createTally, type Tally } from '../reports/tally.ts'
import type { InputFile } from '../sources/index.ts'
import { type DocumentLines, toLines } from './document-lines.ts'
import { DocumentStore } from './document-store.ts'
import { filter } from './filter.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Stamp } from './input-watch.ts'
import { type Journal, openJournal } from './journal.ts'
import { lock } from './lock.ts'
import type { RunOptions } from './run-options.ts'
import { shardName } from './shard.ts'
import type { NotedFile, TaskResult } from './task.ts'

/** Where the documents of a run go, and the memory of what was done. */
export interface Destination {
  readonly store: DocumentStore
  /** Of the documents in the store. */
  readonly tally: Tally
  /** None with `--in-place`: the folder is its owner's. */
  readonly output?: OutputFolder
  /** Where is to be noted what is about to be written. */
  readonly notes?: string
  /** How many documents an earlier run has done, which was broken off. */
  readonly done: number
  isDone(key: string): boolean
  /** Hashes of what earlier runs wrote at a path. */
  known(path: string): readonly string[]
  /** What a run that was killed noted of a path. */
  noted(path: string): NotedFile | undefined
  /** Documents that are not migrated. */
  addSkipped(documents: Iterable<TaskResult>): void
  /** In the order of the source. */
  add(done: DocumentLines): void
  /** @param keep Whether the next run is to take up where this one stops. */
  close(keep: boolean): void
}

/** @throws {OutputError} Where the folder cannot be used, or another run is at work in it. */
export function openDestination(
  options: RunOptions,
  files: readonly InputFile[],
  stamps: readonly Stamp[],
): Destination {
  const root = resolve(options.cwd, options.out)
  if (options.inPlace) return inMemoryOf(undefined)
  const part = options.shard && shardName(options.shard)
  if (options.dryRun) return inMemoryOf(openOutput(root, options.out, { dryRun: true, part }))

  const folder = makeOwnFolder(root, options.out)
  const lockName = `lock${part === undefined ? '' : `.${part}`}`
  const { release } = lock(join(folder, lockName), `${options.out}/${ownFolder}/${lockName}`)
  try {
    const output = openOutput(root, options.out, { dryRun: false, part })
    const journal = openJournal({ root, folder, part, fingerprint: fingerprintOf(options, files, stamps) })
    return journalled(output, journal, release)
  } catch (error) {
    release()
    throw error
  }
}

/** Reports of runs that remember nothing: on the disk too, as there may be many, but where nobody looks for them. */
function inMemoryOf(output: OutputFolder | undefined): Destination {
  const folder = makeTemporaryFolder()
  const path = join(folder, 'run.ndjson')
  const store = new DocumentStore(path, path)
  const tally = createTally()
  const add = (done: DocumentLines): void => addTo(store, tally, done)
  return {
    store,
    tally,
    ...(output && { output }),
    done: 0,
    isDone: () => false,
    known: (path) => output?.known(path) ?? [],
    noted: () => undefined,
    addSkipped: (documents) => inPortions(documents, add),
    add,
    close() {
      store.close(false)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function makeTemporaryFolder(): string {
  const parent = tmpdir()
  try {
    return mkdtempSync(join(parent, 'shortmark-'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new OutputError(
      `Unexpected \`${parent}\`, expected a folder for temporary files that can be written (${reason}); ` +
        'name another in the environment variable `TMPDIR`',
      parent,
      { cause },
    )
  }
}

/** So many documents are written at a time. */
const portion = 256

function inPortions(documents: Iterable<TaskResult>, add: (done: DocumentLines) => void): void {
  let some: TaskResult[] = []
  for (const document of documents) {
    some.push(document)
    if (some.length < portion) continue
    add(toLines(some))
    some = []
  }
  if (some.length > 0) add(toLines(some))
}

function addTo(store: DocumentStore, tally: Tally, done: DocumentLines): void {
  store.add(done)
  tally.add(done.counts)
}

/** So often what was done is forced onto the disk, in milliseconds. */
const rhythm = 1000

function journalled(output: OutputFolder, journal: Journal, release: () => void): Destination {
  const before = new Map([...journal.noted.keys()].map((path) => [path, output.known(path)]))
  output.adopt(journal.noted.values())
  const { store } = journal
  const tally = createTally()
  for (const document of store) tally.addDocument(document)
  let synced = Date.now()
  return {
    store,
    tally,
    output,
    notes: journal.notes,
    done: journal.done,
    isDone: journal.isDone,
    known: (path) => output.known(path),
    noted(path) {
      const file = journal.noted.get(path)
      return file && { hash: file.hash, before: before.get(path) ?? [] }
    },
    addSkipped: (documents) =>
      inPortions(
        filter(documents, ({ report }) => !journal.isDone(report.key)),
        (done) => addTo(store, tally, done),
      ),
    add(done) {
      addTo(store, tally, done)
      if (Date.now() - synced < rhythm) return
      store.sync()
      synced = Date.now()
    },
    close(keep) {
      journal.close(keep)
      release()
      output.tidy()
    },
  }
}

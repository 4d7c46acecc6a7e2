import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Site } from '../model/site.ts'
import { toOutputError } from '../output/output-error.ts'
import { LocatedReader } from '../sources/index.ts'
import { toLines } from './document-lines.ts'
import { failedResult } from './failed-result.ts'
import { type PackedSite, unpackSite } from './packed-site.ts'
import type { Batch, BatchResult, ReadTask, Task, TaskResult, WorkOptions } from './task.ts'
import { createFolderTask, type Prepared } from './to-folder.ts'
import { createInPlaceTask } from './to-own-file.ts'

/**
 * Does documents, a few at a time, in this thread. First all texts are made, then is noted what will be written, then it
 * is: who finds the notes of a run that was killed knows which files are its own.
 */
export function createWork(options: WorkOptions): (batch: Batch) => BatchResult {
  const siteOf = createUnpacker()
  const prepare = options.inPlace ? createInPlaceTask(options) : createFolderTask(options)
  const reader = new LocatedReader()

  function prepareRead(task: Task, siteTags: ReadonlySet<string>): Prepared {
    const site = siteOf(task.site)
    const read = tryRead(task, site, reader)
    return 'report' in read ? { toWrite: [], finish: () => read } : prepare(read, { site, siteTags })
  }

  return ({ tasks, siteTags }) => {
    const results: TaskResult[] = []
    try {
      const prepared = tasks.map((task) => prepareRead(task, siteTags))
      note(prepared, options)
      for (const { finish } of prepared) results.push(finish())
      return { done: toLines(results) }
    } catch (error) {
      return { done: toLines(results), failure: describe(error) }
    } finally {
      reader.close()
    }
  }
}

function tryRead({ post, ...task }: Task, site: Site, reader: LocatedReader): ReadTask | TaskResult {
  if (!('range' in post)) return { ...task, post }
  try {
    return { ...task, post: reader.read(post, site) }
  } catch (error) {
    return failedResult(post, error)
  }
}

/** On a new line always: on a full disk the notes of somebody before may have been cut off. */
function note(prepared: readonly Prepared[], { root, notes, dryRun }: WorkOptions): void {
  if (notes === undefined || dryRun) return
  const lines = prepared.flatMap(({ toWrite }) => toWrite.map((file) => `${JSON.stringify(file)}\n`))
  if (lines.length === 0) return
  try {
    appendFileSync(notes, `\n${lines.join('')}`)
  } catch (error) {
    throw toOutputError(error, relative(root, notes).replaceAll('\\', '/'))
  }
}

/** The last one is nearly always the next one. */
function createUnpacker(): (packed: PackedSite) => Site {
  let last: { readonly number: number; readonly site: Site } | undefined
  return (packed) => {
    if (last?.number !== packed.number) last = { number: packed.number, site: unpackSite(packed) }
    return last.site
  }
}

const describe = (error: unknown): NonNullable<BatchResult['failure']> =>
  error instanceof Error
    ? { name: error.name, message: error.message, ...(error.stack !== undefined && { stack: error.stack }) }
    : { name: 'Error', message: String(error) }

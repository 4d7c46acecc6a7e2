import { appendFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { MigrateOptions } from '../migrate/options.ts'
import type { Site } from '../model/site.ts'
import { toOutputError } from '../output/output-error.ts'
import { LocatedReader } from '../sources/index.ts'
import { toLines } from './document-lines.ts'
import { failedResult } from './failed-result.ts'
import { unpackSite } from './packed-site.ts'
import type { Batch, BatchResult, ReadTask, Task, TaskResult, WorkOptions } from './task.ts'
import { createFolderTask, type Prepared } from './to-folder.ts'
import { createInPlaceTask } from './to-own-file.ts'

/**
 * Does documents, a few at a time, in this thread. First all texts are made, then is noted what will be written, then it
 * is: who finds the notes of a run that was killed knows which files are its own.
 */
export function createWork(options: WorkOptions): (batch: Batch) => BatchResult {
  const migrateOptions = createMigrateOptions(options)
  const prepare = options.inPlace ? createInPlaceTask(options) : createFolderTask(options)
  const reader = new LocatedReader()

  function prepareRead(task: Task, siteTags: ReadonlySet<string>): Prepared {
    const migrate = migrateOptions(task, siteTags)
    const read = tryRead(task, migrate.site, reader)
    return 'report' in read ? { toWrite: [], finish: () => read } : prepare(read, migrate)
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

function tryRead({ post, site, target }: Task, known: Site, reader: LocatedReader): ReadTask | TaskResult {
  if (!('range' in post)) return { post, site, target }
  try {
    return { post: reader.read(post, known), site, target }
  } catch (error) {
    return failedResult(post, error)
  }
}

/** On a new line always: on a full disk the notes of somebody before may have been cut off. */
function note(prepared: readonly Prepared[], { root, notes, dryRun }: WorkOptions): void {
  if (notes === undefined || dryRun) return
  let lines = ''
  for (const { toWrite } of prepared) for (const file of toWrite) lines += `${JSON.stringify(file)}\n`
  if (lines === '') return
  try {
    appendFileSync(notes, `\n${lines}`)
  } catch (error) {
    throw toOutputError(error, relative(root, notes).replaceAll('\\', '/'))
  }
}

type OptionsOfSite = MigrateOptions & { readonly site: Site }

/** With what is known of the site of a post. The last one's are nearly always the next one's. */
function createMigrateOptions({
  inPlace,
  migrate,
}: WorkOptions): (task: Task, siteTags: Batch['siteTags']) => OptionsOfSite {
  // A file has nothing beside it that is changed where it stands.
  const { metadata: _beside, ...alone } = migrate
  const same = inPlace ? alone : migrate
  let unpacked: { readonly number: number; readonly site: Site } | undefined
  let last: OptionsOfSite | undefined
  return ({ site: packed }, siteTags) => {
    if (unpacked?.number !== packed.number) unpacked = { number: packed.number, site: unpackSite(packed) }
    const { site } = unpacked
    if (last?.site !== site || last.siteTags !== siteTags) last = { ...same, site, siteTags }
    return last
  }
}

const describe = (error: unknown): NonNullable<BatchResult['failure']> =>
  error instanceof Error
    ? { name: error.name, message: error.message, ...(error.stack !== undefined && { stack: error.stack }) }
    : { name: 'Error', message: String(error) }

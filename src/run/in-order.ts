import { OutputError } from '../output/output-error.ts'
import { type DocumentLines, toLines } from './document-lines.ts'
import { failedResult } from './failed-result.ts'
import type { Workshop } from './pool.ts'
import type { Batch, Task } from './task.ts'

/**
 * Does all tasks and yields what became of them, batch by batch in their order, whoever was done first. No more is read
 * than is under way: whoever takes the results slowly slows down the reader.
 *
 * @throws What made it impossible to write a document, after what was done before it was yielded.
 */
export async function* inOrder(
  tasks: AsyncIterable<Task>,
  workshop: Workshop,
  siteTags: ReadonlySet<string>,
): AsyncGenerator<DocumentLines> {
  const underWay: Promise<Outcome>[] = []
  try {
    for await (const batch of batches(tasks, workshop.batch)) {
      underWay.push(outcomeOf({ tasks: batch, siteTags }, workshop))
      if (underWay.length >= workshop.capacity) yield* resultsOf(await underWay.shift()!)
    }
    for (let next = underWay.shift(); next !== undefined; next = underWay.shift()) yield* resultsOf(await next)
  } finally {
    await Promise.all(underWay)
  }
}

async function* batches(tasks: AsyncIterable<Task>, most: Workshop['batch']): AsyncGenerator<readonly Task[]> {
  let batch: Task[] = []
  let characters = 0
  for await (const task of tasks) {
    batch.push(task)
    characters += sizeOf(task)
    if (batch.length < most.documents && characters < most.characters) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

/** In characters, more or less. */
const sizeOf = ({ post }: Task): number => ('range' in post ? post.range.length : post.body.value.length)

interface Outcome {
  readonly done: readonly DocumentLines[]
  readonly error?: Error
}

/** Never rejects: what fails first in time is not what comes first in order. */
async function outcomeOf(batch: Batch, workshop: Workshop): Promise<Outcome> {
  try {
    const { done, failure } = await workshop.do(batch)
    return { done: [done], ...(failure && { error: toError(failure) }) }
  } catch (error) {
    return oneByOne(batch, workshop, error)
  }
}

/** A document may be beyond a thread's memory, which ends the thread; the others of its batch need not suffer. */
async function oneByOne(batch: Batch, workshop: Workshop, error: unknown): Promise<Outcome> {
  const [only, ...others] = batch.tasks
  if (only !== undefined && others.length === 0) {
    const { doAlone, ...without } = workshop
    return doAlone === undefined ? failed(only, error) : outcomeOf(batch, { ...without, do: doAlone })
  }
  const done: DocumentLines[] = []
  for (const task of batch.tasks) {
    const outcome = await outcomeOf({ ...batch, tasks: [task] }, workshop)
    done.push(...outcome.done)
    if (outcome.error !== undefined) return { done, error: outcome.error }
  }
  return { done }
}

function failed({ post }: Task, error: unknown): Outcome {
  return { done: [toLines([failedResult(post, error)])] }
}

function* resultsOf({ done, error }: Outcome): Generator<DocumentLines> {
  for (const lines of done) if (lines.lengths.length > 0) yield lines
  if (error !== undefined) throw error
}

function toError({ name, message, stack }: { name: string; message: string; stack?: string }): Error {
  const error = name === 'OutputError' ? new OutputError(message, '') : new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}

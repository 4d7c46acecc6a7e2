import type { Code } from '../diagnostics/catalogue.ts'
import { compareDiagnostics } from '../diagnostics/format.ts'
import { checkFields } from '../migrate/check-fields.ts'
import type { PostSummary } from '../model/post.ts'
import type { RunReport } from '../model/run-report.ts'
import { type Summary, summarize } from '../reports/summary.ts'
import { chooseWorkshop } from './choose-workshop.ts'
import { type Destination, openDestination } from './destination.ts'
import { type DocumentLines, reportAt } from './document-lines.ts'
import { inOrder } from './in-order.ts'
import { checkSameCount, watchInputs } from './input-watch.ts'
import { type Inputs, openInputs, type ReadSource } from './read-source.ts'
import type { RunEvents, RunOptions } from './run-options.ts'
import { createSelection } from './select-posts.ts'
import { skippedOf } from './skipped.ts'
import { createTargets, type Targets } from './targets.ts'
import { tasksFor } from './tasks-for.ts'

/** A run that is over. */
export interface FinishedRun {
  readonly report: RunReport
  /** Counted while the run went on. */
  readonly summary: Summary
  /** Whether a document was done, or an earlier run had done one. */
  readonly isBegun: boolean
  /** To be called when nobody needs the report any more: its documents are read from the disk. */
  close(): void
}

/**
 * Reads, migrates, plans and writes. Documents are told of in the order of the source, however many are done at a time. What
 * goes wrong with one is in its report; what makes the whole run impossible is thrown; the journal has what was written so far, and the
 * next run goes on from there.
 */
export async function run(options: RunOptions, events: RunEvents = {}): Promise<FinishedRun> {
  const inputs = await openInputs(options)
  try {
    events.opened?.(inputs.files.map(({ path }) => path))
  } catch (error) {
    inputs.close()
    throw error
  }
  const watch = watchInputs(inputs.files)
  const destination = openDestination(options, inputs.files, watch.stamps)
  const temporary: Temporary[] = [inputs]
  try {
    const done = await migrateAll(options, events, inputs, destination, temporary)
    // Half an index knows neither paths nor references.
    if (done === undefined) return finished(options, destination, {})
    const { source, targets } = done
    if (!options.signal?.aborted) {
      watch.check(options.inPlace === true)
      checkSameCount(targets.total, done.met, source.diagnostics())
    }
    const stale = destination.output?.finish({ ...targets, written: destination.store.written() }) ?? []
    const diagnostics = source.diagnostics()
    // What was not read may be what a file came from.
    const isRead = diagnostics.every(({ code }) => !unreadCodes.has(code))
    return finished(options, destination, { stale: isRead ? stale : [], diagnostics })
  } catch (error) {
    destination.close(true)
    throw error
  } finally {
    for (const each of temporary) each.close()
  }
}

/** Of an input with one of these there is more than was read, or was. */
const unreadCodes: ReadonlySet<string> = new Set<Code>([
  'file-unreadable',
  'file-unrecognised',
  'front-matter-invalid',
  'input-unrecognised',
  'json-invalid',
  'xml-truncated',
])

/** What lies in a temporary file while the run lasts. */
type Temporary = Pick<Inputs, 'close'>

interface Done {
  readonly source: ReadSource
  readonly targets: Targets
  /** Documents of the first reading that were met in the second one. */
  readonly met: number
}

/** Threads have ended when this returns: the memory of a large site is needed for what comes then. */
async function migrateAll(
  options: RunOptions,
  events: RunEvents,
  inputs: Inputs,
  destination: Destination,
  temporary: Temporary[],
): Promise<Done | undefined> {
  const workshop = await chooseWorkshop(options, inputs.files, destination)
  try {
    const source = await inputs.read()
    if (options.signal?.aborted) return undefined
    const refuse = createSelection(options)
    let isAllSelected = true
    const isSelected = (post: PostSummary): boolean => {
      const isOne = refuse(post) === undefined
      isAllSelected &&= isOne
      return isOne
    }
    if (!options.inPlace) checkFields(options.migrate, source.index.sites.values())
    const targets = createTargets(source.index, isSelected, inputs.files, options, destination)
    temporary.push(targets)
    const { duplicates, posts } = source.index
    destination.addSkipped(skippedOf({ duplicates, posts: isAllSelected ? [] : posts }, refuse, options))
    events.started?.(targets.total, destination.done)
    let met = 0
    const isDone = (key: string): boolean => {
      met++
      return destination.isDone(key)
    }
    workshop.begin?.()
    const tasks = tasksFor(source, targets, isDone, options.signal)
    for await (const done of inOrder(tasks, workshop, source.siteTags)) {
      destination.add(done)
      if (events.document !== undefined) await tellOf(done, events.document)
    }
    return { source, targets, met }
  } finally {
    await workshop.close()
  }
}

async function tellOf(done: DocumentLines, tell: NonNullable<RunEvents['document']>): Promise<void> {
  for (let index = 0; index < done.lengths.length; index++) {
    const told = tell({
      writes: done.writes[index] ?? [],
      get report() {
        return reportAt(done, index)
      },
    })
    if (told !== undefined) await told
  }
}

function finished(
  { dryRun, out, inPlace, shard, signal }: RunOptions,
  { store, tally, close }: Destination,
  { stale = [], diagnostics = [] }: Partial<Pick<RunReport, 'stale' | 'diagnostics'>>,
): FinishedRun {
  const isBrokenOff = signal?.aborted ?? false
  const report: RunReport = {
    version: 1,
    dryRun,
    ...(inPlace ? { out: '.', inPlace } : { out }),
    ...(shard && { shard }),
    ...(isBrokenOff && { interrupted: true }),
    documents: store,
    // A run that was broken off cannot tell what it would have produced.
    stale: isBrokenOff ? [] : stale,
    diagnostics: diagnostics.toSorted(compareDiagnostics),
  }
  return {
    report,
    summary: summarize(report, tally),
    isBegun: store.size > 0,
    close: () => close(isBrokenOff),
  }
}

import { compareDiagnostics, createDiagnostic } from '../diagnostics/format.ts'
import { checkFields } from '../migrate/check-fields.ts'
import type { PostSummary } from '../model/post.ts'
import type { RunReport } from '../model/run-report.ts'
import type { SiteIndex } from '../model/site.ts'
import { chooseWorkshop } from './choose-workshop.ts'
import { type Destination, openDestination } from './destination.ts'
import { reportOf } from './document-report.ts'
import type { StoredDocument } from './document-store.ts'
import { inOrder } from './in-order.ts'
import { checkSameCount, watchInputs } from './input-watch.ts'
import { placeOf } from './place-of.ts'
import { openInputs } from './read-source.ts'
import type { RunEvents, RunOptions } from './run-options.ts'
import { createSelection } from './select-posts.ts'
import { isInShard } from './shard.ts'
import { createTargets } from './targets.ts'
import { tasksFor } from './tasks-for.ts'

/** A run that is over. */
export interface FinishedRun {
  readonly report: RunReport
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
  const watch = watchInputs(inputs.files)
  const destination = openDestination(options, inputs.files, watch.stamps)
  try {
    const workshop = await chooseWorkshop(options, inputs.files, destination)
    try {
      const source = await inputs.read()
      // Half an index knows neither paths nor references.
      if (options.signal?.aborted) return finished(options, destination, {})
      const { selected, skipped } = select(source.index, options)
      if (!options.inPlace) checkFields(options.migrate, source.index.sites.values())
      const known = (path: string): readonly string[] => destination.output?.known(path) ?? []
      const targets = createTargets(selected, source.index, inputs.files, options, known)
      destination.addSkipped(skipped)
      events.started?.(targets.total, destination.done)
      // Each document of the first reading is to be met in the second one.
      let met = 0
      const isDone = (key: string): boolean => {
        met++
        return destination.isDone(key)
      }
      const tasks = tasksFor(source, targets, isDone, options.signal)
      for await (const results of inOrder(tasks, workshop, source.siteTags)) {
        destination.add(results)
        for (const { report, writes } of results) await events.document?.({ report, writes })
      }
      if (!options.signal?.aborted) {
        watch.check(options.inPlace === true)
        checkSameCount(targets.total, met, source.diagnostics())
      }
      const stale = destination.output?.finish({ ...targets, written: destination.store.written() }) ?? []
      return finished(options, destination, { stale, diagnostics: source.diagnostics() })
    } finally {
      await workshop.close()
    }
  } catch (error) {
    destination.close(true)
    throw error
  }
}

function finished(
  { dryRun, out, inPlace, shard, signal }: RunOptions,
  { store, close }: Destination,
  { stale = [], diagnostics = [] }: Partial<Pick<RunReport, 'stale' | 'diagnostics'>>,
): FinishedRun {
  const isBrokenOff = signal?.aborted ?? false
  return {
    report: {
      version: 1,
      dryRun,
      ...(inPlace ? { out: '.', inPlace } : { out }),
      ...(shard && { shard }),
      documents: store,
      // A run that was broken off cannot tell what it would have produced.
      stale: isBrokenOff ? [] : stale,
      diagnostics: diagnostics.toSorted(compareDiagnostics),
    },
    isBegun: store.size > 0,
    close: () => close(isBrokenOff),
  }
}

interface Selected {
  readonly selected: readonly PostSummary[]
  /** The reports of the others. */
  readonly skipped: readonly StoredDocument[]
}

/** The posts that are wanted, and the reports of the others. */
function select({ posts, duplicates }: SiteIndex, options: RunOptions): Selected {
  const { shard } = options
  const refuse = createSelection(options)
  const selected: PostSummary[] = []
  const skipped: StoredDocument[] = []
  const skip = (post: PostSummary, reason: Parameters<typeof reportOf>[2]['diagnostics'][number]): void => {
    if (shard !== undefined && !isInShard(post.source.key, shard)) return
    skipped.push({ report: reportOf(post, undefined, { outcome: 'skipped', diagnostics: [reason] }), written: [] })
  }
  for (const { post, other } of duplicates)
    skip(post, createDiagnostic('post-duplicate', { id: post.id ?? 0, other }, placeOf(post)))
  for (const post of posts) {
    const reason = refuse(post)
    if (reason === undefined) selected.push(post)
    else skip(post, reason)
  }
  return { selected, skipped }
}

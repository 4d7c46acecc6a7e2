import type { PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import type { InputFile } from '../sources/index.ts'
import { assignDocuments } from './assign-documents.ts'
import type { Destination } from './destination.ts'
import { filter } from './filter.ts'
import { ownFilesOf } from './own-files.ts'
import type { RunOptions } from './run-options.ts'
import { isFiltered } from './select-posts.ts'
import { isInShard } from './shard.ts'
import { sidecarPath } from './sidecar-path.ts'
import type { Task } from './task.ts'

/** Which documents a run does, and where they go. */
export interface Targets {
  readonly total: number
  has(key: string): boolean
  of(post: Task['post']): Task['target']
  /** Whether a document wants the path, whatever becomes of it. */
  isPlanned(path: string): boolean
  /** Whether this run would have planned the files of a post, were it still there. */
  isOurs(key: string): boolean
  /** To be called when nobody needs the paths any more: those of a large site are on the disk. */
  close(): void
}

/** @throws {InputError} With `--in-place`, where a document is not the whole of a Markdown file. */
export function createTargets(
  index: SiteIndex,
  isSelected: (post: PostSummary) => boolean,
  files: readonly InputFile[],
  options: RunOptions,
  { known, noted }: Pick<Destination, 'known' | 'noted'>,
): Targets {
  const { shard } = options
  const isMine = (key: string): boolean => shard === undefined || isInShard(key, shard)
  if (options.inPlace) {
    const selected = filter(index.posts, isSelected)
    const mine = new Set<string>()
    for (const { source } of selected) if (isMine(source.key)) mine.add(source.key)
    const of = ownFilesOf(selected, files)
    return { total: mine.size, has: (key) => mine.has(key), of, isPlanned: () => false, isOurs: () => true, close() {} }
  }

  // Paths are settled among all documents, whichever shard they are in.
  const paths = assignDocuments(index, isSelected)
  const has = (key: string): boolean => paths.has(key) && isMine(key)
  const filesOf = (key: string): string[] => filesAt(paths.get(key)?.path ?? key, options)
  // Only asked where earlier runs have left files.
  const planned = lazySet(() => filter(paths.keys(), isMine), filesOf)
  const inSource = lazySet(
    () => index.posts,
    ({ source: { key } }: PostSummary) => (isMine(key) ? [key] : []),
  )
  const isWhole = !isFiltered(options)
  return {
    total: shard === undefined ? paths.size : count(paths.keys(), isMine),
    has,
    of({ source: { key } }) {
      const place = paths.get(key) ?? { path: key, wanted: key }
      const files = filesAt(place.path, options)
      const hashes = ofFiles(files, (file) => {
        const ofFile = known(file)
        return ofFile.length === 0 ? undefined : ofFile
      })
      const notes = ofFiles(files, noted)
      return hashes === undefined && notes === undefined
        ? place
        : { ...place, ...(hashes && { known: hashes }), ...(notes && { noted: notes }) }
    },
    isPlanned: planned,
    // What this run leaves out may be somebody's wish of an earlier one; what the source has lost is nobody's.
    isOurs: (key) => isMine(key) && (paths.has(key) || (isWhole && !inSource(key))),
    close: paths.close,
  }
}

/** Whether a value is in a set that is made when it is first asked for. */
function lazySet<Item>(
  items: () => Iterable<Item>,
  valuesOf: (item: Item) => Iterable<string>,
): (value: string) => boolean {
  let set: Set<string> | undefined
  return (value) => {
    if (set === undefined) {
      set = new Set()
      for (const item of items()) for (const each of valuesOf(item)) set.add(each)
    }
    return set.has(value)
  }
}

/** What is to be said of some files, by path; none where there is nothing to be said, which is so in a first run. */
function ofFiles<Value>(
  paths: readonly string[],
  ofFile: (path: string) => Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const entries: [string, Value][] = []
  for (const path of paths) {
    const value = ofFile(path)
    if (value !== undefined) entries.push([path, value])
  }
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function count(keys: Iterable<string>, isMine: (key: string) => boolean): number {
  let total = 0
  for (const key of keys) if (isMine(key)) total++
  return total
}

const filesAt = (path: string, { migrate: { metadata } }: RunOptions): string[] =>
  metadata === undefined || metadata === 'front-matter' ? [path] : [path, sidecarPath(path)]

import type { Post, PostSummary } from '../model/post.ts'
import type { SiteIndex } from '../model/site.ts'
import type { InputFile } from '../sources/index.ts'
import { assignDocuments } from './assign-documents.ts'
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
  of(post: Post): Task['target']
  /** Every path that the documents want, whatever becomes of them. */
  readonly planned: ReadonlySet<string>
  /** Whether this run would have planned the files of a post, were it still there. */
  isOurs(key: string): boolean
}

/** @throws {InputError} With `--in-place`, where a document is not the whole of a Markdown file. */
export function createTargets(
  selected: readonly PostSummary[],
  index: SiteIndex,
  files: readonly InputFile[],
  options: RunOptions,
  known: (path: string) => readonly string[],
): Targets {
  const { shard } = options
  const isMine = (key: string): boolean => shard === undefined || isInShard(key, shard)
  const mine = new Set(selected.map(({ source }) => source.key).filter(isMine))
  const of = options.inPlace ? ownFilesOf(selected, files) : undefined
  if (of !== undefined)
    return { total: mine.size, has: (key) => mine.has(key), of, planned: new Set(), isOurs: () => true }

  // Paths are settled among all documents, whichever shard they are in.
  const all = assignDocuments(selected, index)
  const paths = new Map([...all].filter(([key]) => mine.has(key)))
  const planned = new Set([...paths.values()].flatMap(({ path }) => filesAt(path, options)))
  const inSource = new Set(index.posts.map(({ source }) => source.key).filter(isMine))
  const isWhole = !isFiltered(options)
  return {
    total: paths.size,
    has: (key) => paths.has(key),
    of({ source: { key } }) {
      const path = paths.get(key) ?? { path: key, wanted: key }
      return { ...path, known: Object.fromEntries(filesAt(path.path, options).map((file) => [file, known(file)])) }
    },
    planned,
    // What this run leaves out may be somebody's wish of an earlier one; what the source has lost is nobody's.
    isOurs: (key) => isMine(key) && (paths.has(key) || (isWhole && !inSource.has(key))),
  }
}

const filesAt = (path: string, { migrate: { metadata } }: RunOptions): string[] =>
  metadata === undefined || metadata === 'front-matter' ? [path] : [path, sidecarPath(path)]

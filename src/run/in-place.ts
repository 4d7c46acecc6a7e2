import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import type { Post, PostSummary } from '../model/post.ts'
import type { OwnFile, Refusal } from '../output/in-place.ts'
import { applyInPlace, planInPlace } from '../output/in-place.ts'
import type { InputFile } from '../sources/index.ts'
import { InputError } from '../sources/index.ts'
import type { Destination } from './destination.ts'
import { reportOf } from './document-report.ts'
import type { ReadSource } from './read-source.ts'
import type { DocumentEvent, RunOptions } from './run-options.ts'
import { placeOf, tryMigrate } from './try-migrate.ts'

/**
 * Documents are written back over their own files. No manifest: the folder is its owner's.
 *
 * @throws {InputError} Where a document is not the whole of a Markdown file.
 */
export function inPlace(
  selected: readonly PostSummary[],
  { index, files }: Pick<ReadSource, 'index' | 'files'>,
  { dryRun, migrate: { metadata: _beside, ...options } }: RunOptions,
): Destination {
  const inputs = new Map(files.map((file) => [file.file, file]))
  refuseOthers(selected, inputs)

  return {
    async migrate(post) {
      const document = tryMigrate(post, index, options)
      if ('writes' in document) return document
      const file = ownFile(post, inputs)
      const write = await planInPlace(file, document.content)
      if (typeof write === 'string') return leftAlone(post, write)
      if (!dryRun) await applyInPlace(file, write)
      const { diagnostics, uses, bodies } = document
      const report = reportOf(post, { outcome: 'migrated', diagnostics, writes: [write.entry], uses, bodies })
      return { report, writes: [write], document }
    },
    finish: async () => [],
  }
}

/** How many are named before the rest is counted. */
const shown = 3

function refuseOthers(posts: readonly PostSummary[], inputs: ReadonlyMap<string, InputFile>): void {
  const others = new Set(posts.map(({ source }) => source.file).filter((file) => inputs.get(file)?.kind !== 'markdown'))
  if (others.size === 0) return
  const named = [...others].slice(0, shown).map((file) => `\`${file}\``)
  const more = others.size > shown ? ` and ${others.size - shown} more` : ''
  throw new InputError(
    `Unexpected ${named.join(', ')}${more}, expected nothing but Markdown with \`--in-place\`; ` +
      "leave the others out with `--include '**/*.md'`, or write to a folder with `--out`",
  )
}

function ownFile(post: Post, inputs: ReadonlyMap<string, InputFile>): OwnFile {
  const { key, file } = post.source
  const input = inputs.get(file)
  if (input === undefined) throw new Error(`no input \`${file}\``)
  const { path, relativePath } = input
  const root = path.slice(0, path.length - relativePath.length)
  return { key, path: file, root, relativePath, before: (post.frontMatter?.raw ?? '') + post.body.value }
}

const reasons: Readonly<Record<Exclude<Refusal, 'link'>, string>> = {
  encoding: 'it is not UTF-8',
  edited: 'it was changed while it was read',
}

function leftAlone(post: Post, refusal: Refusal): DocumentEvent {
  const path = post.source.file
  const finding: Diagnostic =
    refusal === 'link'
      ? createDiagnostic('link-left', { path }, placeOf(post))
      : createDiagnostic('file-left', { path, reason: reasons[refusal] }, placeOf(post))
  const outcome = refusal === 'link' ? 'skipped' : 'failed'
  return { report: reportOf(post, { outcome, diagnostics: [finding] }), writes: [] }
}

import type { Post, PostSummary } from '../model/post.ts'
import type { OwnFile } from '../output/in-place.ts'
import type { InputFile, LocatedPost } from '../sources/index.ts'
import { InputError } from '../sources/index.ts'

/**
 * The file that a document is to be written back to. No manifest: the folder is its owner's.
 *
 * @throws {InputError} Where a document is not the whole of a Markdown file.
 */
export function ownFilesOf(
  selected: Iterable<PostSummary>,
  files: readonly InputFile[],
): (post: Post | LocatedPost) => OwnFile {
  const inputs = new Map(files.map((file) => [file.file, file]))
  refuseOthers(selected, inputs)
  return (post) => {
    const { key, file } = post.source
    const input = inputs.get(file)
    if (input === undefined || 'range' in post) throw new Error(`no input \`${file}\``)
    const { frontMatter, body } = post
    const { path, relativePath } = input
    const root = path.slice(0, path.length - relativePath.length)
    return { key, path: file, root, relativePath, before: (frontMatter?.raw ?? '') + body.value }
  }
}

/** How many are named before the rest is counted. */
const shown = 3

function refuseOthers(posts: Iterable<PostSummary>, inputs: ReadonlyMap<string, InputFile>): void {
  const others = new Set<string>()
  for (const { source } of posts) if (inputs.get(source.file)?.kind !== 'markdown') others.add(source.file)
  if (others.size === 0) return
  const named = [...others].slice(0, shown).map((file) => `\`${file}\``)
  const more = others.size > shown ? ` and ${others.size - shown} more` : ''
  throw new InputError(
    `Unexpected ${named.join(', ')}${more}, expected nothing but Markdown with \`--in-place\`; ` +
      "leave the others out with `--include '**/*.md'`, or write to a folder with `--out`",
  )
}

import { collectMetadata, type Inferred } from '../metadata/collect-metadata.ts'
import { renderFrontMatter } from '../metadata/render-front-matter.ts'
import { renderSidecar } from '../metadata/render-sidecar.ts'
import { selectFields } from '../metadata/select-fields.ts'
import type { MigratedDocument } from '../model/document.ts'
import type { Migration } from './context.ts'

interface WrittenDocument extends Pick<MigratedDocument, 'content' | 'metadata'> {
  readonly sidecar: string | undefined
}

/** Joins body and metadata to the files of a document. */
export function writeDocument(
  markdown: string,
  inferred: Inferred,
  { post, site, facts, options, report }: Migration,
): WrittenDocument {
  const all = collectMetadata(post, site, facts, inferred, report)
  const metadata = options.fields === undefined ? all : selectFields(all, options.fields)
  const place = options.metadata ?? 'front-matter'
  const sidecar = place === 'front-matter' ? undefined : renderSidecar(metadata)
  // A Markdown file is left as it is but for its shortcodes, its front matter to the byte.
  if (post.body.format === 'markdown')
    return { content: `${post.frontMatter?.raw ?? ''}${markdown}`, metadata, sidecar }
  const written = place === 'sidecar' ? '' : renderFrontMatter(metadata, options.frontMatter ?? 'yaml')
  const head = unreadFrontMatter(post) + written
  return { content: head === '' || markdown === '' ? head + markdown : `${head}\n${markdown}`, metadata, sidecar }
}

/** Front matter that could not be read was reported; what it says goes on to whoever mends it. */
function unreadFrontMatter({ frontMatter }: Migration['post']): string {
  return frontMatter === undefined || Object.keys(frontMatter.data).length > 0 ? '' : frontMatter.raw
}

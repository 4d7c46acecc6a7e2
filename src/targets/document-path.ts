import { plainLine } from '../model/plain-text.ts'
import type { PostSummary } from '../model/post.ts'
import { decodeSlug } from '../model/slug.ts'

/** `posts/slug.md`, `pages/parent/slug.md`, `<type>/slug.md`; a loose file stays where it was. */
export function documentPath(post: PostSummary, parents: readonly string[]): string {
  const { relativePath } = post.source
  if (post.type === 'document' && relativePath !== undefined) return markdownName(relativePath)
  const above = parents.map((slug) => segment(decodeSlug(slug))).filter((name) => name !== '')
  return [folderOf(post.type), ...above, `${fileName(post)}.md`].join('/')
}

const folders: ReadonlyMap<string, string> = new Map([
  ['post', 'posts'],
  ['page', 'pages'],
])

const folderOf = (type: string): string => folders.get(type) ?? (segment(type) || 'other')

function fileName(post: PostSummary): string {
  const type = segment(post.type) || 'other'
  return segment(decodeSlug(post.slug)) || slugify(plainLine(post.title)) || `${type}-${post.id ?? post.source.line}`
}

/** A name that is one path segment everywhere, and needs no escape in a URL but for its letters. */
const segment = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069/\\<>:"|?*#%]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')

/** As `sanitize_title` does, but letters of other scripts stay letters. */
const slugify = (title: string): string =>
  segment(
    title
      .toLowerCase()
      .replace(/['’]/g, '')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  )

/** `about.html` → `about.md`; an ending that may be part of the name stays: `about.de` → `about.de.md`. */
function markdownName(path: string): string {
  if (/\.(?:md|mdx|markdown)$/i.test(path)) return path
  return `${path.replace(/(?<=[^/])\.(?:html?|txt|json)$/i, '')}.md`
}

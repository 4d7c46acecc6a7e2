/**
 * How the elements of WXR are read (`export_wp` in WordPress's `wp-admin/includes/export.php`, whose output is the only
 * specification there is).
 *
 * - `container`: holds elements; text in it is a mistake
 * - `text`: holds text; a tag in it is a mistake
 * - `markup`: text of posts, which old versions of WordPress wrote without guarding a `]]>` in it
 *
 * Elements that are not here are nobody's business: their text is skipped.
 */
export type ElementKind = 'container' | 'text' | 'markup'

const kinds: ReadonlyMap<string, ElementKind> = new Map<string, ElementKind>([
  ['rss', 'container'],
  ['channel', 'container'],
  ['item', 'container'],
  ['wp:author', 'container'],
  ['wp:category', 'container'],
  ['wp:tag', 'container'],
  ['wp:term', 'container'],
  ['wp:postmeta', 'container'],
  ['wp:comment', 'container'],

  ['title', 'text'],
  ['link', 'text'],
  ['language', 'text'],
  ['guid', 'text'],
  ['category', 'text'],
  ['dc:creator', 'text'],
  ['content:encoded', 'markup'],
  ['excerpt:encoded', 'markup'],

  ['wp:base_site_url', 'text'],
  ['wp:base_blog_url', 'text'],

  ['wp:author_login', 'text'],
  ['wp:author_display_name', 'text'],

  ['wp:category_nicename', 'text'],
  ['wp:category_parent', 'text'],
  ['wp:cat_name', 'text'],
  ['wp:tag_slug', 'text'],
  ['wp:tag_name', 'text'],
  ['wp:term_taxonomy', 'text'],
  ['wp:term_slug', 'text'],
  ['wp:term_parent', 'text'],
  ['wp:term_name', 'text'],

  ['wp:post_id', 'text'],
  ['wp:post_date', 'text'],
  ['wp:post_date_gmt', 'text'],
  ['wp:post_modified', 'text'],
  ['wp:post_modified_gmt', 'text'],
  ['wp:post_name', 'text'],
  ['wp:status', 'text'],
  ['wp:post_parent', 'text'],
  ['wp:menu_order', 'text'],
  ['wp:post_type', 'text'],
  ['wp:post_password', 'text'],
  ['wp:is_sticky', 'text'],
  ['wp:attachment_url', 'text'],
  ['wp:meta_key', 'text'],
  ['wp:meta_value', 'markup'],
  ['wp:comment_approved', 'text'],
  ['wp:comment_type', 'text'],
])

/** @param name With the usual prefix. */
export const elementKind = (name: string): ElementKind | undefined => kinds.get(name)

/** Names that no text holds by chance: where one stands in a text, the text was not closed. */
export const isStructural = (name: string): boolean =>
  kinds.has(name) && (name.includes(':') || name === 'item' || name === 'channel' || name === 'rss')

/** The prefix WordPress uses for a namespace. Versions differ in the middle of the URL. */
const namespaces: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
]

/** Gives elements the prefix WordPress uses: XML tools that rewrite an export call it `ns0:` or so. */
export interface ElementNames {
  /** Reads the `xmlns:…` attributes of an element. */
  declare(attributes: Readonly<Record<string, string>>): void
  /** The name with the usual prefix; a prefix that was not declared is taken at its word. */
  canonical(name: string): string
  /** Whether the namespace of WXR was declared. */
  declaresWxr(): boolean
  /** Whether each name is what `canonical` makes of it. */
  areUsual(): boolean
}

export function createElementNames(): ElementNames {
  const prefixes = new Map<string, string>()
  let wxr = false
  let usual = true
  return {
    declare(attributes) {
      for (const [name, value] of Object.entries(attributes)) {
        if (!name.startsWith('xmlns:')) continue
        const known = namespaces.find(([url]) => url.test(value.trim()))?.[1]
        if (known === undefined) continue
        const prefix = name.slice('xmlns:'.length)
        prefixes.set(prefix, known)
        if (prefix !== known) usual = false
        if (known === 'wp') wxr = true
      }
    },
    canonical(name) {
      const colon = name.indexOf(':')
      const prefix = colon < 0 ? undefined : prefixes.get(name.slice(0, colon))
      return prefix === undefined ? name : prefix + name.slice(colon)
    },
    declaresWxr: () => wxr,
    areUsual: () => usual,
  }
}

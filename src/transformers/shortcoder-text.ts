import type { ReferencedPost, Site } from '../model/site.ts'
import { referencedPost } from './referenced-post.ts'
import type { TransformContext } from './transformer.ts'

/** More than any page shows: texts that hold each other several times over grow without end. */
const longest = 1_000_000

/** Each is converted inside the one around it. */
const deepest = 8

type Attributes = Readonly<Record<string, string>>

/** `Shortcoder::find_shortcode`: by id, by name, by the slug that a name would have. */
export function findShortcoder(attributes: Attributes, site: Site): ReferencedPost | undefined {
  const { sc_id: id = '', name = '' } = attributes
  const slug = name
    .trim()
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/[\s-]+/g, '-')
  for (const word of [id, name, slug]) {
    const post = word.trim() === '' ? undefined : referencedPost(word, 'shortcoder', site)
    if (post !== undefined) return post
  }
  return undefined
}

/** Whether a text holds itself, or too much, or goes too deep when all it holds is written out. */
export function isBoundless(post: ReferencedPost, site: Site): boolean {
  const lengths = new Map<number, number>()
  return lengthOf(post, 0) > longest

  function lengthOf(text: ReferencedPost, depth: number): number {
    const known = lengths.get(text.id)
    if (known !== undefined) return known
    if (depth >= deepest) return Number.POSITIVE_INFINITY
    // Until it is known, it is endless: so is what holds itself.
    lengths.set(text.id, Number.POSITIVE_INFINITY)
    let length = text.body.length
    for (const [, attribute = '', name = ''] of text.body.matchAll(/\[sc\s[^[\]]*?\b(name|sc_id)=["']?([^"'\]\s]+)/g)) {
      const inner = findShortcoder({ [attribute]: name }, site)
      if (inner !== undefined) length += lengthOf(inner, depth + 1)
    }
    lengths.set(text.id, length)
    return length
  }
}

/**
 * Puts values in the place of what a text leaves open: `%%name:otherwise%%` is an attribute of the shortcode, `$$title$$`
 * is something of the post. `undefined` where the result would be too long.
 */
export function fillShortcoder(
  body: string,
  attributes: Attributes,
  content: string,
  context: TransformContext,
): string | undefined {
  let room = longest - body.length
  const put = (value: string): string => {
    room -= value.length
    return room < 0 ? '' : value
  }
  const filled = body
    .replace(/%%([\w-]+)(?::((?:[^%]|%(?!%))*))?%%/g, (_, name: string, otherwise = '') =>
      put(attributes[name.toLowerCase()] || otherwise),
    )
    .replace(/\$\$custom_field:([^$:]*)(?::([^$]*))?\$\$/g, (_, name: string, otherwise = '') =>
      put(metaOf(name.trim(), context) || otherwise.trim()),
    )
    .replace(/\$\$([a-z_]+)\$\$/g, (whole, name: string) => {
      const value = name === 'enclosed_content' ? content : factOf(name, context)
      return value === undefined ? whole : put(value)
    })
  return room < 0 ? undefined : filled
}

const metaOf = (name: string, { post }: TransformContext): string =>
  (Object.hasOwn(post.meta, name) ? post.meta[name]?.[0] : undefined) ?? ''

/** `Shortcoder::wp_params_list`, as far as an export tells. */
function factOf(name: string, { post, site }: TransformContext): string | undefined {
  switch (name) {
    case 'title':
      return post.title
    case 'url':
      return post.link
    case 'post_id':
      return post.id === undefined ? undefined : String(post.id)
    case 'post_slug':
      return post.slug
    case 'site_name':
      return site.title
    case 'site_url':
    case 'site_wpurl':
      return site.url
    default:
      return undefined
  }
}

import type { JsonValue } from '../model/metadata.ts'
import { plainLine } from '../model/plain-text.ts'
import type { Term } from '../model/post.ts'

/** What WooCommerce files products under for itself: `simple`, `exclude-from-catalog`. */
export const internalTaxonomies: ReadonlySet<string> = new Set(['product_type', 'product_visibility'])

/**
 * A field for each taxonomy: categories and tags, then the others by first appearance, at last the post format.
 *
 * @param isTaken Whether a field of this name is there already, or will be.
 */
export function collectTerms(
  terms: readonly Term[],
  isTaken: (field: string) => boolean,
): (readonly [name: string, value: JsonValue])[] {
  const categories = new Set<string>()
  const tags = new Set<string>()
  const others = new Map<string, Set<string>>()
  let format: string | undefined
  for (let index = 0; index < terms.length; index++) {
    const { taxonomy, name, slug } = terms[index]!
    if (taxonomy === 'category') categories.add(plainLine(name) || slug)
    else if (taxonomy === 'post_tag') tags.add(plainLine(name) || slug)
    // `get_post_format`: the slug without its prefix. Its name is in the language of the old site.
    else if (taxonomy === 'post_format') format ??= slug.replace(/^post-format-/, '')
    else if (!internalTaxonomies.has(taxonomy)) {
      const field = fieldName(taxonomy, isTaken)
      const known = others.get(field) ?? new Set()
      others.set(field, known.add(plainLine(name) || slug))
    }
  }
  const fields: [string, JsonValue][] = []
  if (categories.size > 0) fields.push(['categories', [...categories]])
  if (tags.size > 0) fields.push(['tags', [...tags]])
  for (const [field, values] of others) fields.push([field, [...values]])
  if (format !== undefined) fields.push(['format', format])
  return fields
}

/** Plugins name taxonomies as they like (Co-Authors Plus: `author`); a field of ours is not theirs to overwrite. */
const fieldName = (taxonomy: string, isTaken: (field: string) => boolean): string =>
  isTaken(taxonomy) || reserved.has(taxonomy) ? `taxonomy_${taxonomy}` : taxonomy

const reserved: ReadonlySet<string> = new Set(['categories', 'tags', 'author', 'authors', 'format'])

import type { JsonValue } from '../model/metadata.ts'
import { plainLine } from '../model/plain-text.ts'
import type { Term } from '../model/post.ts'

const fieldOf: ReadonlyMap<string, string> = new Map([
  ['category', 'categories'],
  ['post_tag', 'tags'],
])

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
  const names = new Map<string, Set<string>>()
  for (const field of fieldOf.values()) names.set(field, new Set())
  let format: string | undefined
  for (let index = 0; index < terms.length; index++) {
    const { taxonomy, name, slug } = terms[index]!
    if (internalTaxonomies.has(taxonomy)) continue
    if (taxonomy === 'post_format') {
      // `get_post_format`: the slug without its prefix. Its name is in the language of the old site.
      format ??= slug.replace(/^post-format-/, '')
      continue
    }
    const field = fieldName(taxonomy, isTaken)
    const known = names.get(field) ?? new Set()
    names.set(field, known.add(plainLine(name) || slug))
  }
  const fields: [string, JsonValue][] = []
  for (const [field, values] of names) if (values.size > 0) fields.push([field, [...values]])
  if (format !== undefined) fields.push(['format', format])
  return fields
}

/** Plugins name taxonomies as they like (Co-Authors Plus: `author`); a field of ours is not theirs to overwrite. */
function fieldName(taxonomy: string, isTaken: (field: string) => boolean): string {
  const field = fieldOf.get(taxonomy)
  if (field !== undefined) return field
  return isTaken(taxonomy) || reserved.has(taxonomy) ? `taxonomy_${taxonomy}` : taxonomy
}

const reserved: ReadonlySet<string> = new Set([...fieldOf.values(), 'author', 'authors', 'format'])

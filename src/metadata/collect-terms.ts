import type { JsonValue } from '../model/metadata.ts'
import { plainLine } from '../model/plain-text.ts'
import type { Term } from '../model/post.ts'

const fieldOf: ReadonlyMap<string, string> = new Map([
  ['category', 'categories'],
  ['post_tag', 'tags'],
])

/** What WooCommerce files products under for itself: `simple`, `exclude-from-catalog`. */
export const internalTaxonomies: ReadonlySet<string> = new Set(['product_type', 'product_visibility'])

/** A field for each taxonomy: categories and tags, then the others by first appearance, at last the post format. */
export function collectTerms(
  terms: readonly Term[],
  taken: ReadonlySet<string>,
): (readonly [name: string, value: JsonValue])[] {
  const names = new Map<string, string[]>([...fieldOf.values()].map((field) => [field, []]))
  for (const term of terms) {
    if (term.taxonomy === 'post_format' || internalTaxonomies.has(term.taxonomy)) continue
    const field = fieldName(term.taxonomy, taken)
    const known = names.get(field) ?? []
    const name = plainLine(term.name) || term.slug
    if (!known.includes(name)) names.set(field, [...known, name])
  }
  return [...names, ...postFormat(terms)]
}

/** Plugins name taxonomies as they like (Co-Authors Plus: `author`); a field of ours is not theirs to overwrite. */
function fieldName(taxonomy: string, taken: ReadonlySet<string>): string {
  const field = fieldOf.get(taxonomy)
  if (field !== undefined) return field
  return taken.has(taxonomy) || reserved.has(taxonomy) ? `taxonomy_${taxonomy}` : taxonomy
}

const reserved: ReadonlySet<string> = new Set([...fieldOf.values(), 'author', 'authors', 'format'])

/** `get_post_format`: the slug without its prefix. Its name is in the language of the old site. */
function postFormat(terms: readonly Term[]): [string, string][] {
  const term = terms.find(({ taxonomy }) => taxonomy === 'post_format')
  return term === undefined ? [] : [['format', term.slug.replace(/^post-format-/, '')]]
}

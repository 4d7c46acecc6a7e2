import { compareStrings } from '../diagnostics/format.ts'
import type { Metadata } from '../model/metadata.ts'
import type { Site } from '../model/site.ts'
import { internalTaxonomies } from './collect-terms.ts'

/** The fields a migrated post can have, whatever its site and its shortcodes. */
const standardFields = [
  'title',
  'slug',
  'date',
  'modified',
  'draft',
  'status',
  'password',
  'type',
  'author',
  'authors',
  'categories',
  'tags',
  'format',
  'excerpt',
  'cover',
  'price',
  'regular_price',
  'sku',
  'gallery',
  'sticky',
  'parent',
  'order',
  'url',
  'id',
  'images',
  'videos',
  'audio',
  'documents',
  'maps',
  'chapters',
]

/** Taxonomies whose field has another name: `categories`, `tags`, `format`. */
const renamed: ReadonlySet<string> = new Set(['category', 'post_tag', 'post_format'])

const isField = (taxonomy: string): boolean => !renamed.has(taxonomy) && !internalTaxonomies.has(taxonomy)

/** A field was asked for that nothing in the input can have. */
export class FieldError extends Error {
  override readonly name = 'FieldError'
}

/** @param fields `name`, or `name:alias` to write it under another name; the order is the order of the result. */
export function selectFields(metadata: Metadata, fields: readonly string[]): Metadata {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const { name, alias } = parseField(field)
      const value = Object.hasOwn(metadata, name) ? metadata[name] : undefined
      return value === undefined ? [] : [[alias, value]]
    }),
  )
}

/**
 * Whether each field is one that some document can have. To be asked once for a run: one post alone cannot tell a
 * spelling mistake from a taxonomy that it is not filed under.
 *
 * @param isOpen Whether other names may come up too, from a user's transformers.
 * @throws {FieldError} Naming the fields there are, or two that would be one.
 */
export function checkFields(fields: readonly string[], sites: Iterable<Site>, isOpen = false): void {
  const known = new Set(standardFields)
  for (const { terms } of sites) {
    for (const { taxonomy } of terms.values()) if (isField(taxonomy)) known.add(taxonomy)
  }
  const taken = new Map<string, string>()
  for (const field of fields) {
    const { name, alias } = parseField(field)
    const other = taken.get(alias)
    if (other !== undefined)
      throw new FieldError(`Unexpected second field \`${alias}\` (\`${other}\`, \`${field}\`), expected each name once`)
    taken.set(alias, field)
    if (isOpen || known.has(name) || name.startsWith('taxonomy_')) continue
    throw new FieldError(
      `Unexpected field \`${name}\`, expected one of ${[...known].sort(compareStrings).join(', ')}; rename one with \`title:heading\``,
    )
  }
}

function parseField(field: string): { name: string; alias: string } {
  const [name = '', alias = name, ...rest] = field.split(':').map((part) => part.trim())
  if (name === '' || alias === '' || rest.length > 0) {
    throw new FieldError(
      `Unexpected field \`${field}\`, expected \`name\` or \`name:alias\`, as in \`title,date:published\``,
    )
  }
  return { name, alias }
}

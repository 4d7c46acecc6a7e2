import type { Report } from '../diagnostics/diagnostic.ts'
import type { Facts, JsonValue, Metadata } from '../model/metadata.ts'
import { plainLine, plainText } from '../model/plain-text.ts'
import type { Post } from '../model/post.ts'
import type { Site } from '../model/site.ts'
import { decodeSlug } from '../model/slug.ts'
import { collectTerms } from './collect-terms.ts'
import { coverOf } from './cover.ts'
import { productFields } from './product-fields.ts'
import { reportLeftMeta } from './report-left-meta.ts'
import { setField } from './set-field.ts'
import { toJson } from './to-json.ts'

/** What the text itself gave away. It stands only where the source says nothing. */
export interface Inferred {
  readonly title?: string
  readonly author?: string
}

/**
 * Front matter as data, in the order it is to be written. A field that would be empty is not there.
 *
 * @param report Told of what the post has and front matter cannot say.
 */
export function collectMetadata(post: Post, site: Site, facts: Facts, inferred: Inferred, report: Report): Metadata {
  if (post.frontMatter !== undefined) return extend(post.frontMatter.data, facts)
  reportLeftMeta(post, report)
  const { status, type } = post
  const fields: Fields = {}
  put(fields, 'title', plainLine(post.title) || inferred.title)
  put(fields, 'slug', decodeSlug(post.slug))
  put(fields, 'date', post.date)
  put(fields, 'modified', post.modified === post.date ? undefined : post.modified)
  // What was not public stays a draft on the new site until somebody decides; a password itself is never written.
  put(fields, 'draft', status !== 'publish' || undefined)
  put(fields, 'status', status === 'publish' ? undefined : status)
  put(fields, 'password', post.passwordProtected || undefined)
  put(fields, 'type', ordinaryTypes.has(type) ? undefined : type)
  putAuthors(fields, post, site, inferred.author)
  const cover = coverOf(post, site, report)
  const product = productFields(post, site, report)
  const isTaken = (name: string): boolean =>
    standing.has(name) || product.some(([field]) => field === name) || Object.hasOwn(facts, name)
  for (const [name, value] of collectTerms(post.terms, isTaken)) put(fields, name, value)
  put(fields, 'excerpt', plainText(post.excerpt ?? ''))
  put(fields, 'cover', cover && toJson(cover))
  for (const [name, value] of product) put(fields, name, value)
  put(fields, 'sticky', post.sticky || undefined)
  put(fields, 'parent', post.parent || undefined)
  put(fields, 'order', post.order || undefined)
  put(fields, 'url', post.link)
  put(fields, 'id', post.id)
  putFacts(fields, facts)
  return fields
}

/** Fields that have these names whatever a taxonomy is called. */
const standing: ReadonlySet<string> = new Set(
  'title slug date modified draft status password type excerpt cover sticky parent order url id'.split(' '),
)

const ordinaryTypes: ReadonlySet<string> = new Set(['post', 'document'])

/** An export names only logins beside a post; who that is stands in its list of authors. */
function putAuthors(fields: Fields, { authors }: Post, site: Site, inferred: string | undefined): void {
  const names = authors.map(({ name, login }) => plainLine(displayName(login, site) || name) || login)
  if (names.length > 1) put(fields, 'authors', names)
  else put(fields, 'author', names[0] ?? inferred)
}

const displayNames = new WeakMap<Site, Map<string, string>>()

/** A site has few authors and many posts, each of which asks for one of them. */
function displayName(login: string, site: Site): string {
  const names = displayNames.get(site) ?? new Map<string, string>()
  const known = names.get(login)
  if (known !== undefined) return known
  const name = site.authors.get(login)?.name ?? ''
  displayNames.set(site, names.set(login, name))
  return name
}

function putFacts(fields: Fields, facts: Facts): void {
  for (const [name, values] of Object.entries(facts)) put(fields, name, toJson(values))
}

/** A document that has front matter keeps it; facts join it where it says nothing of the kind. */
function extend(data: Readonly<Record<string, unknown>>, facts: Facts): Metadata {
  const fields = toJson(data) as Fields
  putFacts(fields, Object.fromEntries(Object.entries(facts).filter(([name]) => !Object.hasOwn(data, name))))
  return fields
}

/** Metadata in the making. */
type Fields = Record<string, JsonValue>

function put(fields: Fields, name: string, value: JsonValue | undefined): void {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return
  setField(fields, name, value)
}

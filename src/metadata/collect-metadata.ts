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
import { toJson } from './to-json.ts'

/** What the text itself gave away. It stands only where the source says nothing. */
export interface Inferred {
  readonly title?: string
  readonly author?: string
}

type Field = readonly [name: string, value: JsonValue | undefined]

/**
 * Front matter as data, in the order it is to be written. A field that would be empty is not there.
 *
 * @param report Told of what the post has and front matter cannot say.
 */
export function collectMetadata(post: Post, site: Site, facts: Facts, inferred: Inferred, report: Report): Metadata {
  if (post.frontMatter !== undefined) return extend(post.frontMatter.data, facts)
  reportLeftMeta(post, report)
  const own: Field[] = [
    ['title', plainLine(post.title) || inferred.title],
    ['slug', decodeSlug(post.slug)],
    ['date', post.date],
    ['modified', post.modified === post.date ? undefined : post.modified],
    ...visibility(post),
    ['type', ordinaryTypes.has(post.type) ? undefined : post.type],
    ...authors(post, site, inferred.author),
  ]
  const rest: Field[] = [
    ['excerpt', plainText(post.excerpt ?? '')],
    ['cover', toField(coverOf(post, site, report))],
    ...productFields(post, site, report),
    ['sticky', post.sticky || undefined],
    ['parent', post.parent || undefined],
    ['order', post.order || undefined],
    ['url', post.link],
    ['id', post.id],
  ]
  const taken = new Set([...own, ...rest, ...factFields(facts)].map(([name]) => name))
  return toRecord([...own, ...collectTerms(post.terms, taken), ...rest, ...factFields(facts)])
}

const ordinaryTypes: ReadonlySet<string> = new Set(['post', 'document'])

/** What was not public stays a draft on the new site until somebody decides; a password itself is never written. */
const visibility = ({ status, passwordProtected }: Post): Field[] => [
  ['draft', status !== 'publish' || undefined],
  ['status', status === 'publish' ? undefined : status],
  ['password', passwordProtected || undefined],
]

/** An export names only logins beside a post; who that is stands in its list of authors. */
function authors({ authors }: Post, site: Site, inferred: string | undefined): Field[] {
  const names = authors.map(({ name, login }) => plainLine(site.authors.get(login)?.name || name) || login)
  return names.length > 1 ? [['authors', names]] : [['author', names[0] ?? inferred]]
}

const toField = (value: object | undefined): JsonValue | undefined => (value === undefined ? undefined : toJson(value))

const factFields = (facts: Facts): Field[] =>
  Object.entries(facts).map(([name, values]) => [name, toJson(values)] as const)

/** A document that has front matter keeps it; facts join it where it says nothing of the kind. */
const extend = (data: Readonly<Record<string, unknown>>, facts: Facts): Metadata => ({
  ...(toJson(data) as Metadata),
  ...toRecord(factFields(facts).filter(([name]) => !Object.hasOwn(data, name))),
})

// `fromEntries` defines keys: a taxonomy may be called `__proto__`.
const toRecord = (fields: readonly Field[]): Metadata =>
  Object.fromEntries(fields.filter((field): field is [string, JsonValue] => hasValue(field[1])))

const hasValue = (value: JsonValue | undefined): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

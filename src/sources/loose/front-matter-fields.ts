import type { Author, Post, Term } from '../../model/post.ts'
import { looseDate } from '../dates.ts'
import { optional } from '../optional.ts'

type Data = Readonly<Record<string, unknown>>

/** What a document says about itself. */
export type LooseFields = Partial<
  Pick<
    Post,
    'title' | 'slug' | 'status' | 'passwordProtected' | 'date' | 'modified' | 'link' | 'excerpt' | 'authors' | 'terms'
  >
>

/** The names that generators and migration tools give these fields, the likeliest first. */
const names = {
  title: ['title', 'post_title'],
  slug: ['slug', 'post_name'],
  date: ['date', 'post_date', 'published_at', 'pubDate', 'publishDate'],
  modified: ['modified', 'lastmod', 'last_modified_at', 'updated', 'post_modified'],
  link: ['permalink', 'url', 'link'],
  excerpt: ['excerpt', 'post_excerpt', 'description', 'summary'],
  author: ['author', 'authors', 'post_author'],
  category: ['categories', 'category'],
  tag: ['tags', 'tag'],
  status: ['status', 'post_status'],
  password: ['password', 'post_password'],
} as const

export function fieldsOfFrontMatter(data: Data): LooseFields {
  const text = (field: keyof typeof names): string | undefined => firstText(data, names[field])
  const date = text('date')
  const modified = text('modified')
  const authors = listOf(data, names.author).flatMap(authorOf)
  const terms = [
    ...listOf(data, names.category).flatMap((value) => termOf('category', value)),
    ...listOf(data, names.tag).flatMap((value) => termOf('post_tag', value)),
  ]
  return {
    ...optional('title', text('title')),
    ...optional('slug', text('slug')),
    ...optional('date', date === undefined ? undefined : looseDate(date)),
    ...optional('modified', modified === undefined ? undefined : looseDate(modified)),
    ...optional('link', text('link')),
    ...optional('excerpt', text('excerpt')),
    ...optional('status', isDraft(data) ? 'draft' : statuses.get(text('status')?.toLowerCase() ?? '')),
    ...(text('password') !== undefined && { passwordProtected: true }),
    ...(authors.length > 0 && { authors }),
    ...(terms.length > 0 && { terms }),
  }
}

/**
 * WordPress's statuses, and what other tools call them. A word that is none of them (`status: evergreen`) says something
 * else than whether the document is public.
 */
const statuses: ReadonlyMap<string, string> = new Map(
  Object.entries({
    publish: ['publish', 'published', 'public'],
    draft: ['draft', 'auto-draft', 'unpublished'],
    pending: ['pending', 'pending review'],
    future: ['future', 'scheduled'],
    private: ['private'],
    trash: ['trash', 'trashed', 'deleted'],
  }).flatMap(([status, words]) => words.map((word) => [word, status] as const)),
)

const isDraft = (data: Data): boolean => isFlag(own(data, 'draft'), true) || isFlag(own(data, 'published'), false)

/** Also as YAML 1.1 has it, and in quotes. A date in `published` is no flag. */
const isFlag = (value: unknown, wanted: boolean): boolean =>
  value === wanted || (typeof value === 'string' && (wanted ? /^(?:true|yes|on)$/i : /^(?:false|no|off)$/i).test(value))

function firstText(data: Data, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textOf(own(data, key))
    if (text !== undefined) return text
  }
  return undefined
}

/** A list, or one value, or several in a string with commas. */
function listOf(data: Data, keys: readonly string[]): unknown[] {
  for (const key of keys) {
    const value = own(data, key)
    if (Array.isArray(value)) return value
    if (typeof value === 'string') return value.split(',')
    if (value !== undefined && value !== null) return [value]
  }
  return []
}

/** jekyll-import writes authors as objects. */
function authorOf(value: unknown): Author[] {
  const name = nameIn(value, ['display_name', 'name', 'login'])
  if (name === undefined) return []
  return [{ login: nameIn(value, ['login', 'slug', 'id']) ?? name, name }]
}

function termOf(taxonomy: string, value: unknown): Term[] {
  const name = nameIn(value, ['name', 'title', 'slug'])
  if (name === undefined) return []
  return [{ taxonomy, slug: nameIn(value, ['slug']) ?? name.toLowerCase().replace(/\s+/g, '-'), name }]
}

/** The value itself, or one of its fields; a plain value has no fields. */
function nameIn(value: unknown, keys: readonly string[]): string | undefined {
  if (typeof value === 'object' && value !== null) return firstText(value as Data, keys)
  return keys.includes('name') ? textOf(value) : undefined
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
  return text === '' ? undefined : text
}

const own = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined)

import { decodeHTML } from 'entities'
import type { Place } from '../../model/place.ts'
import type { Author, Post, Term } from '../../model/post.ts'
import type { Attachment } from '../../model/site.ts'
import { wordPressDate } from '../dates.ts'
import type { Identity } from '../entry.ts'
import { optional } from '../optional.ts'
import type { JsonRecord } from './json-value.ts'
import { fieldOf, idIn, isRecord, recordIn, recordsIn, restTextIn, textIn } from './json-value.ts'

/** Where an object stands. */
export interface RestOrigin {
  readonly file: string
  readonly key: string
  readonly line: number
  readonly site?: string
  /** Where the text of `content` begins. */
  readonly contentStart: Place
}

/** A post, page or item of a custom type (`/wp/v2/posts/…`). */
export const isRestPost = (value: unknown): value is JsonRecord =>
  isRecord(value) && restTextIn(value, 'content') !== undefined

/** An item of the media library (`/wp/v2/media/…`). */
export const isRestMedia = (value: unknown): value is JsonRecord =>
  isRecord(value) && textIn(value, 'source_url') !== '' && idIn(value, 'id') !== undefined

/** The site's URL, from the address of the object in the API. */
export function siteOf(record: JsonRecord): string | undefined {
  const [self] = recordsIn(recordIn(record, '_links'), 'self')
  const href = self === undefined ? '' : textIn(self, 'href')
  const end = href.search(/\/wp-json\/|\/?\?rest_route=/)
  return end > 0 ? href.slice(0, end).replace(/\/index\.php$/, '') : undefined
}

export function restPost(record: JsonRecord, origin: RestOrigin): Post {
  const content = restTextIn(record, 'content')
  const excerpt = restTextIn(record, 'excerpt')?.value
  const order = fieldOf(record, 'menu_order')
  const isProtected = fieldOf(recordIn(record, 'content'), 'protected') === true
  return {
    source: { file: origin.file, key: origin.key, line: origin.line },
    ...optional('site', origin.site),
    ...optional('id', idIn(record, 'id')),
    type: textIn(record, 'type') || 'post',
    // Only who may edit is shown a status, and then always; everybody else sees published posts only.
    status: textIn(record, 'status') || 'publish',
    passwordProtected: isProtected || textIn(record, 'password') !== '',
    slug: textIn(record, 'slug'),
    title: restTextIn(record, 'title')?.value ?? '',
    ...optional('date', dateIn(record, 'date')),
    ...optional('link', textIn(record, 'link') || undefined),
    ...optional('parent', idIn(record, 'parent')),
    body: {
      value: content?.value ?? '',
      format: content?.form === 'raw' ? 'wordpress' : 'html',
      // Exact for the first character. Behind it, a place in the body is off by the escapes: JSON has the whole text on
      // one line, and two characters or six for one.
      start: origin.contentStart,
    },
    ...optional('modified', dateIn(record, 'modified')),
    authors: authorsOf(record),
    terms: termsOf(record),
    ...optional('excerpt', excerpt?.trim() ? excerpt : undefined),
    ...optional('order', typeof order === 'number' ? order : undefined),
    ...(fieldOf(record, 'sticky') === true && { sticky: true }),
    meta: metaOf(record),
    commentCount: 0,
  }
}

export function restAttachment(record: JsonRecord): Attachment | undefined {
  const id = idIn(record, 'id')
  if (id === undefined) return undefined
  const text = (name: string): string => restTextIn(record, name)?.value ?? ''
  const mimeType = textIn(record, 'mime_type')
  return {
    id,
    url: textIn(record, 'source_url'),
    title: text('title'),
    alt: textIn(record, 'alt_text'),
    caption: text('caption'),
    description: text('description'),
    ...optional('mimeType', mimeType || undefined),
    ...optional('parent', idIn(record, 'post')),
    order: 0,
    ...optional('date', dateIn(record, 'date')),
    ...optional('link', textIn(record, 'link') || undefined),
  }
}

/** `rendered` went through `esc_url`, which an export's guid did not. */
export const restIdentity = (record: JsonRecord): Identity => ({
  ...optional('guid', decodeHTML(restTextIn(record, 'guid')?.value ?? '') || undefined),
  slug: textIn(record, 'slug'),
  ...optional('date', dateIn(record, 'date')),
})

/** Featured images, where the dump was made with `_embed`. */
export const embeddedMedia = (record: JsonRecord): JsonRecord[] =>
  recordsIn(recordIn(record, '_embedded'), 'wp:featuredmedia').filter(isRestMedia)

function authorsOf(record: JsonRecord): Author[] {
  return recordsIn(recordIn(record, '_embedded'), 'author').flatMap((author) => {
    const login = textIn(author, 'slug')
    const name = textIn(author, 'name') || login
    return name === '' ? [] : [{ login: login || name, name }]
  })
}

function termsOf(record: JsonRecord): Term[] {
  return recordsIn(recordIn(record, '_embedded'), 'wp:term').flatMap((term) => {
    const taxonomy = textIn(term, 'taxonomy')
    const slug = textIn(term, 'slug')
    return taxonomy === '' || slug === '' ? [] : [{ taxonomy, slug, name: textIn(term, 'name') || slug }]
  })
}

/** Registered post meta; the featured image under the key WordPress stores it by. */
function metaOf(record: JsonRecord): Record<string, string[]> {
  const meta = new Map<string, string[]>()
  const thumbnail = idIn(record, 'featured_media')
  if (thumbnail !== undefined) meta.set('_thumbnail_id', [String(thumbnail)])
  for (const [key, value] of Object.entries(recordIn(record, 'meta'))) {
    const values = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== '')
    if (values.length > 0)
      meta.set(
        key,
        values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))),
      )
  }
  return Object.fromEntries(meta)
}

/** The UTC date has the same name with `_gmt`. */
const dateIn = (record: JsonRecord, name: string): string | undefined =>
  wordPressDate(textIn(record, name), textIn(record, `${name}_gmt`))

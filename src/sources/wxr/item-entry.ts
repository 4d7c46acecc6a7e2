import type { Mutable } from '../../model/mutable.ts'
import type { Post } from '../../model/post.ts'
import type { Attachment, ReferencedPost } from '../../model/site.ts'
import { wordPressDate } from '../dates.ts'
import type { Entry, Identity } from '../entry.ts'
import { optional } from '../optional.ts'
import type { Item } from './item.ts'
import type { Role } from './post-types.ts'

/** Where an item stands. */
export interface ItemOrigin {
  readonly file: string
  readonly key: string
  readonly site: string
}

/** An item without a type is a post: so `wp_insert_post` has it. */
export const typeOf = (item: Item): string => fieldOf(item, 'wp:post_type') || 'post'

export const idOf = (item: Item): number | undefined => positive(item, 'wp:post_id')

export const holdsText = (item: Item): boolean => fieldOf(item, 'content:encoded') !== ''

/** @returns Nothing for what nobody could refer to. */
export function entryOf(item: Item, role: Exclude<Role, 'machinery'>, origin: ItemOrigin): Entry | undefined {
  if (role === 'document') {
    const { bytes, place } = item
    const post = postOf(item, origin)
    const identity = identityOf(item, post.date)
    if (bytes === undefined) return { type: 'post', post, identity }
    return { type: 'post', post, identity, range: { start: bytes.start, length: bytes.length, column: place.column } }
  }
  const id = idOf(item)
  if (id === undefined) return undefined
  const { site } = origin
  if (role === 'attachment') {
    const attachment = attachmentOf(item, id)
    return { type: 'attachment', site, attachment, identity: identityOf(item, attachment.date) }
  }
  return {
    type: 'referenced',
    site,
    post: referencedOf(item, id),
    identity: identityOf(item, dateOf(item, 'wp:post_date')),
  }
}

function identityOf(item: Item, date: string | undefined): Identity {
  const identity: Mutable<Identity> = { slug: fieldOf(item, 'wp:post_name') }
  const guid = fieldOf(item, 'guid')
  if (guid !== '') identity.guid = guid
  if (date !== undefined) identity.date = date
  return identity
}

/** `sanitize_user` lets no angle bracket into a login: one that stands here was left by somebody's editing of the file. */
const loginOf = (item: Item): string => fieldOf(item, 'dc:creator').replace(/[<>]/g, '').trim()

/** What of the author's login is none, for the report. */
export const strayInLogin = (item: Item): string | undefined => {
  const found = fieldOf(item, 'dc:creator')
  return found === loginOf(item) ? undefined : `angle bracket in the login \`${found}\``
}

export function postOf(item: Item, { file, key, site }: ItemOrigin): Post {
  const login = loginOf(item)
  const post: Mutable<Post> = {
    source: { file, key, line: item.place.line },
    site,
    type: typeOf(item),
    // `wp_insert_post` makes a draft of a post without status; published by mistake would be worse.
    status: fieldOf(item, 'wp:status') || 'draft',
    passwordProtected: fieldOf(item, 'wp:post_password') !== '',
    slug: fieldOf(item, 'wp:post_name'),
    title: fieldOf(item, 'title'),
    body: { value: textOf(item, 'content:encoded'), format: 'wordpress', start: item.contentStart ?? item.place },
    authors: login === '' ? [] : [{ login, name: login }],
    terms: item.terms,
    meta: item.meta,
    commentCount: item.commentCount,
  }
  const id = idOf(item)
  if (id !== undefined) post.id = id
  const date = dateOf(item, 'wp:post_date')
  if (date !== undefined) post.date = date
  const link = fieldOf(item, 'link')
  if (link !== '') post.link = link
  const parent = positive(item, 'wp:post_parent')
  if (parent !== undefined) post.parent = parent
  const modified = dateOf(item, 'wp:post_modified')
  if (modified !== undefined) post.modified = modified
  const excerpt = textOf(item, 'excerpt:encoded')
  if (excerpt.trim() !== '') post.excerpt = excerpt
  const order = integer(item, 'wp:menu_order')
  if (order !== undefined) post.order = order
  if (fieldOf(item, 'wp:is_sticky') === '1') post.sticky = true
  return post
}

function attachmentOf(item: Item, id: number): Attachment {
  return {
    id,
    url: fieldOf(item, 'wp:attachment_url') || fieldOf(item, 'guid'),
    title: fieldOf(item, 'title'),
    alt: item.meta['_wp_attachment_image_alt']?.[0] ?? '',
    caption: textOf(item, 'excerpt:encoded'),
    description: textOf(item, 'content:encoded'),
    ...optional('parent', positive(item, 'wp:post_parent')),
    order: integer(item, 'wp:menu_order') ?? 0,
    ...optional('date', dateOf(item, 'wp:post_date')),
    ...optional('link', fieldOf(item, 'link') || undefined),
  }
}

const referencedOf = (item: Item, id: number): ReferencedPost => ({
  id,
  type: typeOf(item),
  ...optional('slug', fieldOf(item, 'wp:post_name') || undefined),
  title: fieldOf(item, 'title'),
  body: textOf(item, 'content:encoded'),
  meta: item.meta,
})

const textOf = (item: Item, name: string): string => item.fields.get(name) ?? ''

const fieldOf = (item: Item, name: string): string => textOf(item, name).trim()

/** The UTC date has the same name with `_gmt`. */
const dateOf = (item: Item, name: string): string | undefined =>
  wordPressDate(item.fields.get(name), item.fields.get(`${name}_gmt`))

function integer(item: Item, name: string): number | undefined {
  const value = fieldOf(item, name)
  return /^-?\d{1,15}$/.test(value) ? Number(value) : undefined
}

/** An id; WordPress writes 0 for none. */
function positive(item: Item, name: string): number | undefined {
  const value = integer(item, name)
  return value !== undefined && value > 0 ? value : undefined
}

import { compareStrings } from '../diagnostics/format.ts'
import type { Figure } from '../model/mdast.ts'
import { phrasingFrom } from '../model/phrasing.ts'
import type { Attachment, Site } from '../model/site.ts'
import { AttachmentsByParent } from './attachments-by-parent.ts'
import type { AttributeValues } from './attribute-types.ts'
import { list, number, oneOf, text } from './attribute-types.ts'
import { figure } from './builders.ts'
import type { TransformContext } from './transformer.ts'

/** Which attachments `[gallery]` and `[playlist]` show, and in which order. */
export const libraryAttributes = {
  ids: list,
  include: list,
  exclude: list,
  id: number.optional,
  order: oneOf('asc', 'desc'),
  orderby: text,
}

export type LibraryQuery = AttributeValues<typeof libraryAttributes>
export type MediaKind = 'image' | 'audio' | 'video'

/**
 * What `gallery_shortcode` and `wp_playlist_shortcode` select: `ids` in the order given, else `include`, else what was
 * uploaded to the post, without `exclude`. Ids that the input does not hold are reported where the rest can be shown; where
 * nothing can, that is for the transformer to say.
 */
export function selectAttachments(
  query: LibraryQuery,
  kind: MediaKind,
  context: TransformContext,
): readonly Attachment[] {
  const named = query.ids.length > 0 ? query.ids : query.include
  if (named.length > 0) {
    const found = resolve(named, context, isOfKind(kind))
    const orderby = query.ids.length > 0 && query.orderby === '' ? 'post__in' : query.orderby
    return sortAttachments(found, orderby, query.order)
  }
  const excluded = new Set(query.exclude.map(Number))
  const parent = query.id ?? context.post.id
  const uploaded = parent === undefined ? [] : uploadedTo(parent, context.site)
  return sortAttachments(
    uploaded.filter(isOfKind(kind)).filter(({ id }) => !excluded.has(id)),
    query.orderby,
    query.order,
  )
}

/** `get_attached_media`: what was uploaded to the post itself. */
export const attachedMedia = (kind: MediaKind, context: TransformContext): readonly Attachment[] =>
  context.post.id === undefined
    ? []
    : sortAttachments(uploadedTo(context.post.id, context.site).filter(isOfKind(kind)), '', 'asc')

function resolve(
  ids: readonly string[],
  context: TransformContext,
  isWanted: (attachment: Attachment) => boolean,
): readonly Attachment[] {
  const missing: string[] = []
  const found = ids.flatMap((id) => {
    const attachment = context.attachment(id)
    if (attachment === undefined) missing.push(id)
    return attachment !== undefined && isWanted(attachment) ? [attachment] : []
  })
  if (found.length > 0) for (const reference of missing) context.report('media-unresolved', { reference })
  return found
}

/** An attachment of unknown type is taken for what the shortcode shows: old exports do not always say it. */
const isOfKind =
  (kind: MediaKind) =>
  ({ mimeType }: Attachment): boolean =>
    mimeType === undefined || mimeType.startsWith(`${kind}/`)

const byParent = new WeakMap<Site, AttachmentsByParent>()

/** Asked once per shortcode without ids; the library of a large site is walked once. */
function uploadedTo(parent: number, site: Site): readonly Attachment[] {
  const known = byParent.get(site) ?? new AttachmentsByParent(site.attachments)
  byParent.set(site, known)
  return known.of(parent)
}

type Comparison = (a: Attachment, b: Attachment) => number

/** The words `WP_Query` knows for `orderby`, lower-cased, as far as an export says what they ask. */
const comparisons: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['id', (a, b) => a.id - b.id],
  ['menu_order', (a, b) => a.order - b.order],
  ['title', (a, b) => compareStrings(a.title, b.title)],
  ['post_title', (a, b) => compareStrings(a.title, b.title)],
  ['date', (a, b) => compareStrings(a.date ?? '', b.date ?? '')],
  ['post_date', (a, b) => compareStrings(a.date ?? '', b.date ?? '')],
])

/** In the order given, whatever `order` says: so with `post__in`; and no order is as good as any for `rand`. */
const asGiven = new Set(['post__in', 'rand', 'none'])

function sortAttachments(
  attachments: readonly Attachment[],
  orderby: string,
  order: 'asc' | 'desc',
): readonly Attachment[] {
  const words = (orderby.trim() === '' ? 'menu_order ID' : orderby)
    .trim()
    .toLowerCase()
    .split(/[\s,]+/)
  if (words.some((word) => asGiven.has(word))) return attachments
  const asked = words.flatMap((word) => comparisons.get(word) ?? [])
  const sign = order === 'desc' ? -1 : 1
  return [...attachments].sort((a, b) => {
    for (const compare of asked) {
      const difference = compare(a, b)
      if (difference !== 0) return sign * difference
    }
    return sign * (a.id - b.id)
  })
}

/** The images with these ids, as a gallery shows them; none where the input holds none of them. */
export const figuresFrom = (ids: readonly string[], context: TransformContext): Figure[] =>
  resolve(ids, context, () => true).map((attachment) => attachmentFigure(attachment, context))

export const attachmentFigure = (attachment: Attachment, context: TransformContext, link?: string): Figure =>
  figure({
    url: context.media(String(attachment.id)),
    alt: attachment.alt,
    caption: phrasingFrom(context.html(attachment.caption)),
    link,
  })

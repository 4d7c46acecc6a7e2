import type { Author, PostSummary, Term } from './post.ts'

/** A file of the media library. */
export interface Attachment {
  readonly id: number
  /** `wp:attachment_url`: the original, not a resized copy. */
  readonly url: string
  readonly title: string
  /** `_wp_attachment_image_alt`. */
  readonly alt: string
  /** `post_excerpt` of the attachment; may hold inline HTML. */
  readonly caption: string
  /** `post_content` of the attachment. */
  readonly description: string
  readonly mimeType?: string
  /** Post it was uploaded to; `[gallery]` without `ids` shows these. */
  readonly parent?: number
  /** `menu_order`, then `id`, is the order of such a gallery. */
  readonly order: number
  /** RFC 3339, for galleries ordered by date. */
  readonly date?: string
  /** Its own page on the old site. */
  readonly link?: string
}

/** A post that others refer to by id and which is not a page of its own: `ai_galleries`, `wp_block`. */
export interface ReferencedPost {
  readonly id: number
  readonly type: string
  /** `post_name`: some shortcodes name a post by it. */
  readonly slug?: string
  readonly title: string
  readonly body: string
  readonly meta: Readonly<Record<string, readonly string[]>>
}

/** What posts of one WordPress site refer to. Grows with the number of items, not with their text. */
export interface Site {
  /** The URL of the blog. */
  readonly url?: string
  readonly title?: string
  readonly language?: string
  /** By login. */
  readonly authors: ReadonlyMap<string, Author>
  /** By `taxonomy:slug`. */
  readonly terms: ReadonlyMap<string, Term>
  readonly attachments: ReadonlyMap<number, Attachment>
  readonly referenced: ReadonlyMap<number, ReferencedPost>
}

/** The result of the first pass over all inputs. */
export interface SiteIndex {
  /** By key, which is the site's URL where it has one. */
  readonly sites: ReadonlyMap<string, Site>
  /**
   * In the order in which the second pass yields the posts. To be walked, as often as one likes, and not to be held: those of a
   * large site are read from the disk.
   */
  readonly posts: Iterable<PostSummary>
  /** Older versions of some of them, from other files. */
  readonly duplicates: Iterable<Duplicate>
  /**
   * The site as a post sees it. Exports may tell of two sites under one address, and use an id for two things: then the
   * file in which the post stands has the say.
   */
  siteOf(post: PostSummary): Site
}

export interface Duplicate {
  readonly post: PostSummary
  /** The file whose version was taken. */
  readonly other: string
}

/** The site of documents that come without one. */
export const emptySite: Site = {
  authors: new Map(),
  terms: new Map(),
  attachments: new Map(),
  referenced: new Map(),
}

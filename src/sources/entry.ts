import type { Author, Post, Term } from '../model/post.ts'
import type { Attachment, ReferencedPost } from '../model/site.ts'
import type { PostRange } from './located-post.ts'

/**
 * By what an item is known again in another export of its site: WordPress never changes a guid, and who changes slug and
 * date of a post has another post.
 */
export interface Identity {
  readonly guid?: string
  readonly slug: string
  readonly date?: string
}

/** What the reader of a format finds in a file, in the order of the file. `site` is a key of `SiteIndex.sites`. */
export type Entry =
  | {
      readonly type: 'site'
      readonly site: string
      readonly url?: string
      readonly title?: string
      readonly language?: string
    }
  | { readonly type: 'author'; readonly site: string; readonly author: Author }
  /** `declared`: from the site's own table, not only named by a post. */
  | { readonly type: 'term'; readonly site: string; readonly term: Term; readonly declared: boolean }
  | { readonly type: 'attachment'; readonly site: string; readonly attachment: Attachment; readonly identity: Identity }
  | { readonly type: 'referenced'; readonly site: string; readonly post: ReferencedPost; readonly identity: Identity }
  /** `range`: where it stands, if it can be read again alone. */
  | { readonly type: 'post'; readonly post: Post; readonly identity: Identity; readonly range?: PostRange }

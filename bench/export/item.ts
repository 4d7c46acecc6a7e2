/** What stands in an `<item>`, before it is spelled as WXR. */
export interface Item {
  readonly id: number
  readonly type: 'post' | 'page' | 'attachment' | 'wp_block'
  readonly status: 'publish' | 'draft' | 'private' | 'pending' | 'inherit'
  readonly title: string
  readonly slug: string
  readonly link: string
  readonly guid: string
  readonly author: string
  /** Milliseconds, as if the site lay at Greenwich. */
  readonly date: number
  readonly modified: number
  readonly content: string
  readonly excerpt: string
  readonly parent: number
  readonly password: string
  readonly sticky: boolean
  readonly attachmentUrl?: string
  readonly terms: readonly ItemTerm[]
  readonly meta: readonly Meta[]
  readonly comments: readonly Comment[]
}

export interface ItemTerm {
  readonly domain: 'category' | 'post_tag'
  readonly slug: string
  readonly name: string
}

export type Meta = readonly [key: string, value: string]

export interface Comment {
  readonly id: number
  readonly author: string
  readonly email: string
  readonly url: string
  readonly ip: string
  readonly date: number
  readonly content: string
  readonly approved: '1' | '0'
  readonly type: 'comment' | 'pingback'
  readonly parent: number
  readonly user: number
  readonly meta: readonly Meta[]
}

import type { Frame } from './frame.ts'

/**
 * What is read directly, and how:
 *
 * - `paragraph`, `heading`, `caption`: blocks of phrasing content
 * - `quote`, `item`, `group`: blocks of flow content
 * - `list`: holds items and nothing else
 * - `figure`: a picture and its caption
 * - `emphasis`, `strong`, `link`, `span`, `cite`: phrasing content
 * - `code`, `listing`: text alone
 * - `picture`, `break`, `rule`: have no end tag
 */
export type Role =
  | 'paragraph'
  | 'heading'
  | 'caption'
  | 'quote'
  | 'item'
  | 'group'
  | 'list'
  | 'figure'
  | 'emphasis'
  | 'strong'
  | 'link'
  | 'span'
  | 'cite'
  | 'code'
  | 'listing'
  | 'picture'
  | 'break'
  | 'rule'

const tags: Readonly<Record<Role, string>> = {
  paragraph: 'p',
  heading: 'h1 h2 h3 h4 h5 h6',
  caption: 'figcaption',
  quote: 'blockquote',
  item: 'li',
  group: 'div',
  list: 'ol ul',
  figure: 'figure',
  emphasis: 'em i',
  strong: 'b strong',
  link: 'a',
  span: 'span',
  cite: 'cite',
  code: 'code',
  listing: 'pre',
  picture: 'img',
  break: 'br',
  rule: 'hr',
}

/** What may stand in an element or among the marks at the top. */
export type Content = 'flow' | 'phrasing' | 'items' | 'figure'

export interface PlainElement {
  readonly tagName: string
  readonly role: Role
  readonly content: Content
  /** Whether it ends the line. */
  readonly isBlock: boolean
}

const contents: ReadonlyMap<string, Content> = new Map<Role, Content>([
  ['quote', 'flow'],
  ['item', 'flow'],
  ['group', 'flow'],
  ['list', 'items'],
  ['figure', 'figure'],
])

const blocks = 'paragraph heading caption quote item group list figure listing rule'.split(' ')

const elements: ReadonlyMap<string, PlainElement> = new Map(
  Object.entries(tags).flatMap(([role, names]) =>
    names.split(' ').map((tagName): [string, PlainElement] => [
      tagName,
      {
        tagName,
        role: role as Role,
        content: contents.get(role) ?? 'phrasing',
        isBlock: blocks.includes(role),
      },
    ]),
  ),
)

/** By the name as editors spell it: in lower case. */
export const elementOf = (tagName: string): PlainElement | undefined => elements.get(tagName)

/** Whether HTML lets an element stand where it stands, and nothing ends or moves for it. */
export function fits({ role, isBlock }: PlainElement, { kind, content }: Pick<Frame, 'kind' | 'content'>): boolean {
  if (role === 'item') return content === 'items'
  // In a paragraph, what stands before one decides what it is.
  if (role === 'cite') return kind === 'quote'
  if (role === 'caption') return kind === 'figure'
  if (content === 'figure') return role === 'picture' || role === 'link' || (role === 'figure' && kind === 'mark')
  return content === 'flow' || (content === 'phrasing' && !isBlock)
}

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

const elements = Object.entries(tags).flatMap(([role, names]) =>
  names.split(' ').map(
    (tagName): PlainElement => ({
      tagName,
      role: role as Role,
      content: contents.get(role) ?? 'phrasing',
      isBlock: blocks.includes(role),
    }),
  ),
)

/** By their first letter, from `a` on: no name has to be cut out of the text. */
const byLetter: readonly (readonly PlainElement[])[] = Array.from({ length: 26 }, (_, letter) =>
  elements.filter(({ tagName }) => tagName.charCodeAt(0) === 0x61 + letter),
)

/** By the name that stands there, as editors spell it: in lower case. */
export function elementAt(html: string, start: number, end: number): PlainElement | undefined {
  const candidates = byLetter[html.charCodeAt(start) - 0x61]
  if (candidates === undefined) return undefined
  for (const element of candidates)
    if (element.tagName.length === end - start && html.startsWith(element.tagName, start)) return element
  return undefined
}

/** Whether HTML lets an element stand where it stands, and nothing ends or moves for it. */
export function fits({ role, isBlock }: PlainElement, { kind, content }: Pick<Frame, 'kind' | 'content'>): boolean {
  if (role === 'item') return content === 'items'
  // In a paragraph, what stands before one decides what it is.
  if (role === 'cite') return kind === 'quote'
  if (role === 'caption') return kind === 'figure'
  if (content === 'figure') return role === 'picture' || role === 'link' || (role === 'figure' && kind === 'mark')
  return content === 'flow' || (content === 'phrasing' && !isBlock)
}

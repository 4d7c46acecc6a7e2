import type { Root as HastRoot } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { MarkedContent } from '../content-host.ts'
import type { Mark } from '../marks.ts'
import type { Content, PlainElement, Role } from './element-roles.ts'
import type { TagAttributes } from './tag-attributes.ts'

/** What is open: the body, an element, or a mark that has a close. */
export interface Frame {
  readonly kind: 'body' | 'mark' | Role
  readonly element: PlainElement | undefined
  readonly content: Content
  /** What stands in it so far. That of a `<span>` stands in what is around it. */
  readonly children: Child[]
  readonly attributes: Readonly<TagAttributes>
  readonly mark: Mark | undefined
  /** Where its tag begins, and its content. */
  readonly start: number
  readonly contentStart: number
  /** Whether among its children is something that waits. */
  waits: boolean
  /** Whether a block stands in it, and whether its items are to be parted by blank lines (`li` of hast-util-to-mdast). */
  holdsBlock: boolean
  isSpread: boolean
  /** Of a figure. */
  caption: PhrasingContent[] | undefined
  /** Of a paragraph that holds nothing else. */
  citation: readonly RootContent[] | undefined
}

/** What nobody is asked about before the whole body is known to be read. */
export type Waiting = WaitingElement | WaitingEmbed | WaitingMark | WaitingTree

/** An element in which something waits. */
export interface WaitingElement {
  readonly type: 'waitingElement'
  readonly frame: Frame
}

/** What is shown of another site, if its host is known. */
export interface WaitingEmbed {
  readonly type: 'waitingEmbed'
  readonly url: string
}

export interface WaitingMark {
  readonly type: 'waitingMark'
  readonly mark: Mark
  readonly part: MarkedContent['part']
  readonly placement: MarkedContent['placement']
  readonly children: readonly Child[]
}

/** What the handlers have to look at. */
export interface WaitingTree {
  readonly type: 'waitingTree'
  readonly tree: HastRoot
}

export type Child = RootContent | Waiting

export function newFrame(
  kind: Frame['kind'],
  element: Frame['element'],
  content: Frame['content'],
  children: Child[],
  attributes: Frame['attributes'],
  mark: Mark | undefined,
  start: number,
  contentStart: number,
): Frame {
  return {
    kind,
    element,
    content,
    children,
    attributes,
    mark,
    start,
    contentStart,
    waits: false,
    holdsBlock: false,
    isSpread: false,
    caption: undefined,
    citation: undefined,
  }
}

/**
 * What shortcodes, blocks and HTML mean, before a target spells it. These nodes are mdast nodes that no Markdown syntax
 * has; `targets/` lowers every one of them, so none reaches the serializer but `verbatim`.
 */
import type { BlockContent, Literal, Node, Parent, PhrasingContent } from 'mdast'

export type Alignment = 'left' | 'center' | 'right'

/** An image with what stands around it. `children` is its caption. */
export interface Figure extends Parent {
  type: 'figure'
  url: string
  alt: string
  title?: string
  /** Target of a link around the image. */
  link?: string
  align?: Alignment
  credit: PhrasingContent[]
  children: PhrasingContent[]
}

/** Several figures shown together. `caption` belongs to all of them. */
export interface Gallery extends Parent {
  type: 'gallery'
  children: Figure[]
  caption: PhrasingContent[]
}

/** Something of another site shown in the page. `url` is what a person would open; `children` is its caption. */
export interface Embed extends Parent {
  type: 'embed'
  url: string
  /** Lower-case name of a provider WordPress knows: `youtube`, `vimeo`, … */
  provider?: string
  title?: string
  children: PhrasingContent[]
}

/** An audio or video file with a player. `children` is its caption. */
export interface Player extends Parent {
  type: 'player'
  kind: 'audio' | 'video'
  sources: { url: string; type?: string }[]
  title?: string
  poster?: string
  loop?: boolean
  autoplay?: boolean
  muted?: boolean
  tracks?: { url: string; kind?: string; language?: string; label?: string }[]
  children: PhrasingContent[]
}

/** A box that stands out from the text: a note, a warning. `children` is flow content. */
export interface Callout extends Parent {
  type: 'callout'
  kind: 'note' | 'tip' | 'success' | 'warning' | 'danger'
  title: PhrasingContent[]
  children: BlockContent[]
}

/** Source that is to stand in the Markdown as it is: never escaped, never wrapped. */
export interface Verbatim extends Literal {
  type: 'verbatim'
  value: string
}

declare module 'mdast' {
  interface RootContentMap {
    figure: Figure
    gallery: Gallery
    embed: Embed
    player: Player
    callout: Callout
    verbatim: Verbatim
  }
  interface BlockContentMap {
    figure: Figure
    gallery: Gallery
    embed: Embed
    player: Player
    callout: Callout
    verbatim: Verbatim
  }
  interface PhrasingContentMap {
    verbatim: Verbatim
  }
}

const flowTypes: ReadonlySet<string> = new Set(['figure', 'gallery', 'embed', 'player', 'callout'])

/** Whether a node is one of ours that can stand only where a paragraph can. */
export const isSemanticFlow = (node: Node): node is Figure | Gallery | Embed | Player | Callout =>
  flowTypes.has(node.type)

import type {
  BlockContent,
  Blockquote,
  Emphasis,
  Heading,
  Link,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Text,
} from 'mdast'
import type { Alignment, Embed, Figure, Gallery, Player } from '../model/mdast.ts'

/** Text or phrasing nodes: what a caption may be given as. */
export type Inline = string | readonly PhrasingContent[]

export const inline = (content: Inline | undefined): PhrasingContent[] =>
  content === undefined || content === '' ? [] : typeof content === 'string' ? [textNode(content)] : [...content]

export const textNode = (value: string): Text => ({ type: 'text', value })

export const paragraph = (content: Inline): Paragraph => ({ type: 'paragraph', children: inline(content) })

export const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, content: Inline): Heading => ({
  type: 'heading',
  depth,
  children: inline(content),
})

export const emphasis = (content: Inline): Emphasis => ({ type: 'emphasis', children: inline(content) })

export const strong = (content: Inline): Strong => ({ type: 'strong', children: inline(content) })

/** A tight list of bullets, each of them one run. */
export const bulletList = (items: readonly Inline[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
})

export const link = (url: string, content: Inline): Link => ({ type: 'link', url, children: inline(content) })

export const blockquote = (children: readonly RootContent[]): Blockquote => ({
  type: 'blockquote',
  // Whoever builds a quote hands flow content in; mdast's types cannot tell it from phrasing.
  children: [...children] as BlockContent[],
})

export interface FigureOptions {
  url: string
  alt?: string | undefined
  title?: string | undefined
  link?: string | undefined
  align?: Alignment | undefined
  caption?: Inline | undefined
  credit?: Inline | undefined
}

export const figure = ({ url, alt = '', title, link, align, caption, credit }: FigureOptions): Figure => ({
  type: 'figure',
  url,
  alt,
  ...(title ? { title } : {}),
  ...(link ? { link } : {}),
  ...(align ? { align } : {}),
  credit: inline(credit),
  children: inline(caption),
})

export const gallery = (figures: readonly Figure[], caption?: Inline): Gallery => ({
  type: 'gallery',
  caption: inline(caption),
  children: [...figures],
})

export interface EmbedOptions {
  url: string
  provider?: string | undefined
  title?: string | undefined
  caption?: Inline | undefined
}

export const embed = ({ url, provider, title, caption }: EmbedOptions): Embed => ({
  type: 'embed',
  url,
  ...(provider ? { provider } : {}),
  ...(title ? { title } : {}),
  children: inline(caption),
})

export interface PlayerOptions extends Omit<Partial<Player>, 'type' | 'children' | 'kind' | 'sources'> {
  kind: Player['kind']
  sources: Player['sources']
  caption?: Inline | undefined
}

export const player = ({ caption, ...rest }: PlayerOptions): Player => ({
  type: 'player',
  ...rest,
  children: inline(caption),
})

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
import type { Alignment, Callout, Embed, Figure, Gallery, Player } from '../model/mdast.ts'
import { isPhrasing, trimRun } from '../model/phrasing.ts'

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

/** `<mark>` around a run: Markdown has no sign for it. `hName` says that it stands in a sentence. */
export const marked = (content: readonly PhrasingContent[]): PhrasingContent[] =>
  content.length === 0
    ? []
    : [
        { type: 'html', value: '<mark>', data: { hName: 'span' } },
        ...content,
        { type: 'html', value: '</mark>', data: { hName: 'span' } },
      ]

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

export interface CalloutOptions {
  kind?: Callout['kind'] | undefined
  title?: Inline | undefined
}

/** A box that stands out. */
export const callout = (children: readonly RootContent[], { kind = 'note', title }: CalloutOptions = {}): Callout => ({
  type: 'callout',
  kind,
  title: inline(title),
  children: inFlow(children),
})

/** Content under a heading that a click opens: HTML, which GFM renders, around Markdown. */
export const details = (
  summary: string,
  children: readonly RootContent[],
  { isOpen = false }: { isOpen?: boolean } = {},
): RootContent[] => [
  {
    type: 'html',
    value: `${isOpen ? '<details open>' : '<details>'}\n<summary>${escapeHtml(summary.replace(/\s+/g, ' ').trim())}</summary>`,
  },
  ...inFlow(children),
  { type: 'html', value: '</details>' },
]

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Runs of phrasing content become paragraphs: what a shortcode holds may be either. */
export function inFlow(nodes: readonly RootContent[]): BlockContent[] {
  const blocks: BlockContent[] = []
  let run: PhrasingContent[] = []
  const close = (): void => {
    const children = trimRun(run)
    if (children.length > 0) blocks.push({ type: 'paragraph', children })
    run = []
  }
  for (const node of nodes) {
    // HTML that stands in a sentence says so (`hName`).
    if (isPhrasing(node) && (node.type !== 'html' || node.data?.hName !== undefined)) run.push(node)
    else {
      close()
      // What is no phrasing content stands between paragraphs.
      blocks.push(node as BlockContent)
    }
  }
  close()
  return blocks
}

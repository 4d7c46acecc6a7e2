import type { Image, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import type { Figure } from '../model/mdast.ts'
import { phrasingFrom } from '../model/phrasing.ts'
import { isSafeImageUrl, isSafeUrl } from '../model/safe-url.ts'
import { captionLine } from './caption.ts'
import { documentPath } from './document-path.ts'
import { lowerTree, type Placement, type Spelling } from './lower-tree.ts'
import { playableSources, playerElement } from './player-element.ts'
import type { Target } from './target.ts'

/** Plain GFM that reads well as it is: an image, then its caption in emphasis, then the credit. */
export const plain: Target = {
  name: 'plain',
  lower: (root) => lowerTree(root, spelling),
  path: documentPath,
}

const spelling: Spelling = {
  figure: (node, placement) => stack(figureLines(node, placement), placement),

  gallery: ({ children, caption }, placement) =>
    stack([...children.flatMap((figure) => figureLines(figure, placement)), captionLine(caption)], placement),

  embed: ({ url, title, children }, placement) =>
    stack([linked(url, [text(title || url)], placement), captionLine(children)], placement),

  player: (node, placement) => {
    const captions = [captionLine(node.title ? [text(node.title)] : []), captionLine(node.children)]
    const sources = playableSources(node)
    if (sources.length === 0) {
      return stack([...node.sources.map(({ url }) => [text(url)]), ...captions], placement)
    }
    const html = { type: 'html' as const, value: playerElement(node, sources, placement) }
    return placement.flow ? [html, ...stack(captions, placement)] : stack([[html], ...captions], placement)
  },

  callout: ({ title, children }, placement) => {
    const head = title.length === 0 ? [] : [strong(title)]
    if (!placement.flow) return stack([head, phrasingFrom(children)], placement)
    return [{ type: 'blockquote', children: [...(stack([head], placement) as Paragraph[]), ...children] }]
  },
}

const strong = (children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children })

const figureLines = (node: Figure, placement: Placement): PhrasingContent[][] => [
  picture(node, placement),
  captionLine(node.children, node.credit),
]

function picture({ url, alt, title, link }: Figure, placement: Placement): PhrasingContent[] {
  if (!isSafeImageUrl(url)) return alt || url ? [text(alt || url)] : []
  const image: Image = { type: 'image', url, alt, ...(title && { title }) }
  return link === undefined ? [image] : linked(link, [image], placement)
}

/** An address that a click must not open, or a link in a link, is only its text. */
const linked = (url: string, children: (Image | Text)[], placement: Placement): PhrasingContent[] =>
  isSafeUrl(url) && !placement.inLink ? [{ type: 'link', url, children }] : children

/** Each line a paragraph, where paragraphs may stand; else one behind the other. */
function stack(lines: readonly (readonly PhrasingContent[])[], placement: Placement): RootContent[] {
  const filled = lines.filter((line) => line.length > 0)
  if (placement.flow) return filled.map((line): Paragraph => ({ type: 'paragraph', children: [...line] }))
  return filled.flatMap((line, index) => (index === 0 ? line : [text(' '), ...line]))
}

const text = (value: string): Text => ({ type: 'text', value })

import type { Element, ElementContent } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import type { Emphasis, Image, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { alignmentOf, classes } from '../../model/hast-properties.ts'
import type { Figure, Gallery } from '../../model/mdast.ts'
import { isBlank, phrasingFrom, trimRun } from '../../model/phrasing.ts'
import type { ContentHost } from '../content-host.ts'

/** `<figure>`: one image is a figure, several are a gallery; anything else keeps its caption behind it, in emphasis. */
export function figure(host: ContentHost): Handle {
  return (state, node) => {
    const captionElement = findCaption(node)
    const caption = captionElement === undefined ? [] : captionOf(state, captionElement)
    const body = { ...node, children: without(node.children, captionElement) }
    if (classes(node).includes('wp-block-embed')) {
      const embed = host.embed(textOf(body).trim())
      if (embed !== undefined) return [{ ...embed, children: caption }]
    }
    const nodes = state.all(body)
    const align = alignmentOf(node)
    const figures = figuresIn(nodes)
    const [first] = figures
    if (first !== undefined && !showsMoreThan(nodes, figures)) {
      if (figures.length > 1 || isGallery(node))
        return [{ type: 'gallery', caption, children: figures } satisfies Gallery]
      return [
        {
          ...first,
          ...(align === undefined ? {} : { align }),
          children: caption.length > 0 ? caption : first.children,
        },
      ]
    }
    const flow = state.toFlow(nodes) as RootContent[]
    const [only] = flow
    if (
      flow.length === 1 &&
      only !== undefined &&
      (only.type === 'player' || only.type === 'embed') &&
      only.children.length === 0
    )
      return [{ ...only, children: caption }]
    return caption.length === 0 ? flow : [...flow, emphasised(caption)]
  }
}

const isGallery = (node: Element): boolean =>
  classes(node).some((name) => name === 'wp-block-gallery' || name === 'blocks-gallery-grid')

/** The figure's own caption: the first that stands in no figure within. */
function findCaption(node: Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element' || child.tagName === 'figure') continue
    if (child.tagName === 'figcaption') return child
    const inner = child.tagName === 'div' || child.data?.mark !== undefined ? findCaption(child) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}

const without = (children: readonly ElementContent[], left: Element | undefined): ElementContent[] =>
  children
    .filter((child) => child !== left)
    .map((child) =>
      child.type === 'element' && child.tagName !== 'figure' && left !== undefined
        ? { ...child, children: without(child.children, left) }
        : child,
    )

const captionOf = (state: State, node: Element): PhrasingContent[] => trimRun(phrasingFrom(state.all(node)))

const emphasised = (caption: PhrasingContent[]): Paragraph => {
  const emphasis: Emphasis = { type: 'emphasis', children: caption }
  return { type: 'paragraph', children: [emphasis] }
}

/** Every figure, and every image that stands in none, as a figure of its own; links around images come with them. */
export function figuresIn(nodes: readonly Nodes[]): Figure[] {
  const figures: Figure[] = []
  const visitIn = (node: Nodes, link: string | undefined): void => {
    if (node.type === 'figure') figures.push(link === undefined ? node : { link, ...node })
    else if (node.type === 'image') figures.push(fromImage(node, link))
    else if ('children' in node)
      for (const child of node.children) visitIn(child, node.type === 'link' ? node.url : link)
  }
  for (const node of nodes) visitIn(node, undefined)
  return figures
}

const fromImage = ({ url, alt, title }: Image, link: string | undefined): Figure => ({
  type: 'figure',
  url,
  alt: alt ?? '',
  ...(title ? { title } : {}),
  ...(link === undefined ? {} : { link }),
  credit: [],
  children: [],
})

/** Whether anything but these figures and white space is shown. */
function showsMoreThan(nodes: readonly RootContent[], figures: readonly Figure[]): boolean {
  let shown = 0
  let more = false
  for (const node of nodes) {
    visit(node, (child) => {
      if (child.type === 'figure' || child.type === 'image') {
        shown++
        return 'skip'
      }
      if (!('children' in child) && child.type !== 'break' && !isBlank([child as PhrasingContent])) more = true
      return undefined
    })
  }
  return more || shown !== figures.length
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}

import type { Element, ElementContent } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { Emphasis, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { alignmentIn, classes } from '../../model/hast-properties.ts'
import type { Gallery } from '../../model/mdast.ts'
import { phrasingFrom, trimRun } from '../../model/phrasing.ts'
import type { ContentHost } from '../content-host.ts'
import { flowFrom } from '../flow-from.ts'
import { figuresIn, showsMoreThan } from './figures-in.ts'

/** Of what is shown of another site, by its address. */
export const embedClass = 'wp-block-embed'

/** `<figure>`: one image is a figure, several are a gallery; anything else keeps its caption behind it, in emphasis. */
export function figure(host: ContentHost): Handle {
  return (state, node) => {
    const captionElement = findCaption(node)
    const caption = captionElement === undefined ? [] : captionOf(state, captionElement)
    const body = { ...node, children: without(node.children, captionElement) }
    if (classes(node).includes(embedClass)) {
      const embed = host.embed(textOf(body).trim())
      if (embed !== undefined) return [{ ...embed, children: caption }]
    }
    return figureOf(state.all(body), caption, classes(node))
  }
}

/** A figure's content, caption and classes. */
export function figureOf(
  nodes: readonly RootContent[],
  caption: PhrasingContent[],
  names: readonly string[],
): RootContent[] {
  const align = alignmentIn(names)
  const figures = figuresIn(nodes)
  const [first] = figures
  if (first !== undefined && !showsMoreThan(nodes, figures)) {
    if (figures.length > 1 || names.some(isGallery))
      return [{ type: 'gallery', caption, children: figures } satisfies Gallery]
    return [
      {
        ...first,
        ...(align === undefined ? {} : { align }),
        children: caption.length > 0 ? caption : first.children,
      },
    ]
  }
  const flow = flowFrom(nodes)
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

const isGallery = (name: string): boolean => name === 'wp-block-gallery' || name === 'blocks-gallery-grid'

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

const captionOf = (state: State, node: Element): PhrasingContent[] => captionFrom(state.all(node))

export const captionFrom = (nodes: readonly RootContent[]): PhrasingContent[] => trimRun(phrasingFrom(nodes))

const emphasised = (caption: PhrasingContent[]): Paragraph => {
  const emphasis: Emphasis = { type: 'emphasis', children: caption }
  return { type: 'paragraph', children: [emphasis] }
}

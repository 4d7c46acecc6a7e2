import type { Image, Nodes } from 'mdast'
import type { Figure } from '../model/mdast.ts'
import { phrasingFrom } from '../model/phrasing.ts'
import { figure, gallery } from './builders.ts'
import { figuresFrom } from './media-library.ts'
import { decline, type TransformContext, type TransformResult } from './transformer.ts'

interface GalleryOptions {
  /** What the library has them under, for blocks that keep nothing else. */
  readonly ids?: readonly string[]
  /** HTML; the caption of all of them. */
  readonly caption?: string
  /** The block's own HTML, where it had to be changed. */
  readonly html?: string
}

/** The images that a block holds, shown together. */
export function galleryBlock(
  context: TransformContext,
  { ids = [], caption = '', html }: GalleryOptions = {},
): TransformResult {
  const children = html === undefined ? context.children() : context.html(html)
  const shown = figuresIn(children)
  // A list in JSON, read as words: `[7,9]`.
  const listed = ids.map((id) => id.replace(/\D/g, '')).filter((id) => id !== '')
  const figures = shown.length > 0 ? shown : figuresFrom(listed, context)
  if (figures.length > 0) return gallery(figures, phrasingFrom(context.html(caption)))
  return listed.length === 0 ? children : decline(`the input does not hold the images ${listed.join(', ')}`)
}

function figuresIn(nodes: readonly Nodes[], figures: Figure[] = []): Figure[] {
  for (const node of nodes) {
    const [only] = node.type === 'link' && node.children.length === 1 ? node.children : []
    if (node.type === 'image') figures.push(fromImage(node, undefined))
    else if (node.type === 'link' && only?.type === 'image') figures.push(fromImage(only, node.url))
    else {
      if (node.type === 'figure') figures.push(node)
      if ('children' in node) figuresIn(node.children, figures)
    }
  }
  return figures
}

const fromImage = ({ url, alt, title }: Image, link: string | undefined): Figure =>
  figure({ url, alt: alt ?? '', title: title ?? undefined, link })

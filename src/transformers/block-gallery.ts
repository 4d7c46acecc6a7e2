import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
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

function figuresIn(nodes: readonly RootContent[]): Figure[] {
  const figures: Figure[] = []
  const tree: Root = { type: 'root', children: [...nodes] }
  visit(tree, (node) => {
    if (node.type === 'figure') figures.push(node)
    if (node.type === 'image')
      figures.push(figure({ url: node.url, alt: node.alt ?? '', title: node.title ?? undefined }))
    if (node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image') {
      const [image] = node.children
      figures.push(figure({ url: image.url, alt: image.alt ?? '', title: image.title ?? undefined, link: node.url }))
      return 'skip'
    }
    return undefined
  })
  return figures
}

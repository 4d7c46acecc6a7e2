import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Figure } from '../../../model/mdast.ts'
import { phrasingFrom } from '../../../model/phrasing.ts'
import { list } from '../../attribute-types.ts'
import { figcaptionOf } from '../../block-html.ts'
import { figure, gallery } from '../../builders.ts'
import { figuresFrom } from '../../media-library.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Images in a list, until WordPress 5.8; image blocks, since. */
export default defineTransformer({
  blocks: ['core/gallery'],
  attributes: {
    ids: list,
  },
  transform({ attributes: { ids }, content }, context) {
    const children = context.children()
    const shown = figuresIn(children)
    // A list in JSON, read as words: `[7,9]`.
    const listed = ids.map((id) => id.replace(/\D/g, '')).filter((id) => id !== '')
    const figures = shown.length > 0 ? shown : figuresFrom(listed, context)
    if (figures.length === 0) {
      return listed.length === 0 ? children : decline(`the input does not hold the images ${listed.join(', ')}`)
    }
    // The images have captions of their own.
    return gallery(figures, phrasingFrom(context.html(figcaptionOf(content, 'blocks-gallery-caption'))))
  },
})

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

import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Figure } from '../../../model/mdast.ts'
import { list } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { figuresFrom } from '../../media-library.ts'
import { missingImages } from '../../missing-images.ts'
import { defineTransformer } from '../../transformer.ts'

/** Images by their ids, or one between its own tags after the other. */
export default defineTransformer({
  tags: ['fusion_gallery'],
  attributes: {
    image_ids: list,
  },
  ignoresOthers: true,
  transform({ attributes: { image_ids } }, context) {
    const figures: Figure[] = []
    const children = context.children()
    const tree: Root = { type: 'root', children: [...children] }
    visit(tree, 'figure', (figure) => {
      figures.push(figure)
    })
    const shown = figures.length > 0 ? figures : figuresFrom(image_ids, context)
    if (shown.length > 0) return gallery(shown)
    if (children.length > 0) return children
    return missingImages(image_ids, 'image_ids')
  },
})

import { html, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { pictureOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A card with a front and a back. */
export default defineTransformer({
  tags: ['fusion_flip_box'],
  attributes: {
    title_front: html,
    text_front: html,
    title_back: html,
    image: text,
  },
  ignoresOthers: true,
  transform({ attributes: { title_front, text_front, title_back, image } }, context) {
    const nodes = [
      ...pictureOf(image, context),
      ...titleOf(title_front, 'h2'),
      ...titleOf(text_front, 'p'),
      ...titleOf(title_back, 'h3'),
      ...inFlow(context.children()),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

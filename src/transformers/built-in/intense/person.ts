import { html, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { pictureOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A portrait, a name, and what somebody does; or a column of prices and what they are for. */
export default defineTransformer({
  tags: ['intense_person', 'intense_pricing_section'],
  attributes: {
    image: text,
    imageid: text,
    name: html,
    title: html,
    price: html,
  },
  ignoresOthers: true,
  transform({ attributes: { image, imageid, name, title, price } }, context) {
    const nodes = [
      ...pictureOf(image || imageid, context),
      ...titleOf(name, 'h4'),
      ...titleOf(title, name.length > 0 ? 'p' : 'h4'),
      ...titleOf(price, 'p'),
      ...inFlow(context.children()),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

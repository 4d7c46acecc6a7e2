import { text } from '../../attribute-types.ts'
import { gallery, inFlow } from '../../builders.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Two images over each other, several that overlap, or one with words at spots of it. */
export default defineTransformer({
  tags: ['nectar_image_comparison', 'nectar_cascading_images', 'nectar_image_with_hotspots', 'nectar_hotspot'],
  attributes: {
    image: text,
    image_url: text,
    image_1_url: text,
    image_2_url: text,
    image_3_url: text,
    image_4_url: text,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const figures = Object.values(attributes).flatMap((reference) => pictureOf(reference, context))
    const children = inFlow(context.children())
    if (figures.length + children.length === 0) return decline('no image that the input holds')
    return [...(figures.length > 1 ? [gallery(figures)] : figures), ...children]
  },
})

import { html, text } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Two images, one over the other. */
export default defineTransformer({
  tags: ['fusion_image_before_after'],
  attributes: {
    before_image: text,
    before_label: html,
    after_image: text,
    after_label: html,
  },
  ignoresOthers: true,
  transform({ attributes: { before_image, before_label, after_image, after_label } }, context) {
    const images = [
      ...pictureOf(before_image, context, { caption: before_label }),
      ...pictureOf(after_image, context, { caption: after_label }),
    ]
    return images.length === 0 ? decline('no images') : gallery(images)
  },
})

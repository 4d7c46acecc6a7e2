import { text, url } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { filmOf, pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** An image with words over it, or below it, and a link around it. */
export default defineTransformer({
  tags: ['ux_banner', 'ux_image_box'],
  attributes: {
    bg: text,
    img: text,
    link: url,
    video_mp4: url,
    video_webm: url,
  },
  ignored: ['label', 'class'],
  ignoresOthers: true,
  transform({ attributes: { bg, img, link, video_mp4, video_webm } }, context) {
    const image = img || bg
    const nodes = [
      // A colour may stand in its place.
      ...(/^(?:#|rgb)/i.test(image) ? [] : pictureOf(image, context, { link: link || undefined })),
      ...filmOf(video_mp4 || video_webm, context),
      ...inFlow(context.children()),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

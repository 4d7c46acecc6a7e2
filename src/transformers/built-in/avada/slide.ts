import { text, url } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** An image by the address between its tags, or a film by its own shortcode there. */
export default defineTransformer({
  tags: ['fusion_slide'],
  attributes: {
    type: text,
    link: url,
    alt: text,
  },
  ignored: ['image_id'],
  ignoresOthers: true,
  transform({ attributes: { type, link, alt }, content }, context) {
    const address = content.replace(/<[^<>]*>/g, '').trim()
    const isImage = type !== 'video' && /^(?:https?:\/\/|\/|\d+$)\S*$/i.test(address)
    const nodes = isImage ? pictureOf(address, context, { alt, link: link || undefined }) : inFlow(context.children())
    return nodes.length === 0 ? decline('no image') : nodes
  },
})

import { html, text, url } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { leadsSomewhere, linkedWords } from '../../linked-words.ts'
import { buttonOf, pictureOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A title, an image or an icon, some words and a link. */
export default defineTransformer({
  tags: ['fusion_content_box'],
  attributes: {
    title: html,
    image: text,
    image_id: text,
    link: url,
    linktext: html,
    link_text: html,
  },
  ignoresOthers: true,
  transform({ attributes: { title, image, link: target, linktext, link_text } }, context) {
    const label = linktext.length > 0 ? linktext : link_text
    const nodes = [
      ...pictureOf(image, context),
      ...titleOf(label.length === 0 ? linkedWords(target, title) : title, 'h2'),
      ...inFlow(context.children()),
      ...(leadsSomewhere(target) && label.length > 0 ? buttonOf(target, label) : []),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

import { html, markup, text, url } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { buttonOf, pictureOf, titleOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'

/** A box with an image, a text and a link, some with a front and a back. */
export default defineTransformer({
  tags: ['fancy_box', 'nectar_flip_box', 'nectar_icon_list_item'],
  attributes: {
    image_url: text,
    image_url_1: text,
    image_url_2: text,
    front_content: markup,
    header: html,
    text: html,
    /** Shown where one points at the box. */
    hover_content: html,
    link_text: html,
    link_url: url,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const { image_url, image_url_1, image_url_2, front_content, header, text: words, link_text, link_url } = attributes
    return [
      ...pictureOf(image_url, context),
      ...pictureOf(image_url_1, context),
      ...titleOf(header, 'h4'),
      ...titleOf(words, 'p'),
      ...titleOf(attributes.hover_content, 'p'),
      ...inFlow(context.html(front_content)),
      ...pictureOf(image_url_2, context),
      ...inFlow(context.children()),
      ...(link_url === '' && link_text.length === 0 ? [] : buttonOf(link_url, link_text)),
    ]
  },
})

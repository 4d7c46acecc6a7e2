import { flag, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { buttonOf, pictureOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml, tagIn } from '../../wpbakery-values.ts'

/** A card with an image and a title in front, and a title, a text and a button on its back. */
export default defineTransformer({
  tags: ['vc_hoverbox'],
  attributes: {
    image: text,
    primary_title: safeHtml,
    primary_title_font_container: text,
    hover_title: safeHtml,
    hover_title_font_container: text,
    hover_add_button: flag,
    hover_btn_title: safeHtml,
    hover_btn_link: builderLink,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const { image, primary_title, hover_title, hover_add_button, hover_btn_title, hover_btn_link } = attributes
    const nodes = [
      ...pictureOf(image, context),
      ...titleOf(primary_title, tagIn(attributes.primary_title_font_container, 'h2')),
      ...titleOf(hover_title, tagIn(attributes.hover_title_font_container, 'h2')),
      ...inFlow(context.children()),
      ...(hover_add_button ? buttonOf(hover_btn_link.url, hover_btn_title) : []),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

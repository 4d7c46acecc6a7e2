import { text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { leadsSomewhere, linkedWords } from '../../linked-words.ts'
import { buttonOf, pictureOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml } from '../../wpbakery-values.ts'

/** An image or an icon, a title, some words, and a link around the title; some with a front and a back. */
export default defineTransformer({
  tags: ['us_iconbox', 'us_ibanner', 'us_flipbox'],
  attributes: {
    img: text,
    image: text,
    title: safeHtml,
    title_tag: text.or('h4'),
    desc: safeHtml,
    link: builderLink,
    front_title: safeHtml,
    front_desc: safeHtml,
    back_title: safeHtml,
    back_desc: safeHtml,
    front_icon_image: text,
    link_type: text,
    btn_label: safeHtml,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const { img, image, title, title_tag, desc, link, front_title, front_desc, back_title, back_desc } = attributes
    const heading = title.length > 0 ? title : front_title
    const nodes = [
      ...pictureOf(img || image || attributes.front_icon_image, context, {
        link: leadsSomewhere(link.url) ? link.url : undefined,
      }),
      ...titleOf(linkedWords(link.url, heading), title_tag),
      ...titleOf(desc, 'p'),
      ...titleOf(front_desc, 'p'),
      ...titleOf(back_title, title_tag),
      ...titleOf(back_desc, 'p'),
      ...(attributes.link_type === 'btn' ? buttonOf(link.url, attributes.btn_label) : []),
      ...inFlow(context.children()),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

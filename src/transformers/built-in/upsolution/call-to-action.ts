import { text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml } from '../../wpbakery-values.ts'

/** A title, some words, and one button or two. */
export default defineTransformer({
  tags: ['us_cta'],
  attributes: {
    title: safeHtml,
    title_tag: text.or('h2'),
    message: safeHtml,
    text: safeHtml,
    btn_label: safeHtml,
    btn_link: builderLink,
    second_button: text,
    btn2_label: safeHtml,
    btn2_link: builderLink,
    second_btn_label: safeHtml,
    second_btn_link: builderLink,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const { title, title_tag, message, text: words, btn_label, btn_link, second_button } = attributes
    const label = attributes.btn2_label.length > 0 ? attributes.btn2_label : attributes.second_btn_label
    const link = attributes.btn2_link.url || attributes.second_btn_link.url
    const nodes = [
      ...titleOf(title, title_tag),
      ...titleOf(message, 'p'),
      ...titleOf(words, 'p'),
      ...inFlow(context.children()),
      ...(btn_label.length === 0 ? [] : buttonOf(btn_link.url, btn_label)),
      ...(second_button === '' || second_button === '0' || label.length === 0 ? [] : buttonOf(link, label)),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

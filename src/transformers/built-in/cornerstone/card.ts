import { html, text, url } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { buttonOf, pictureOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A title, some words and a button; some with an image. */
export default defineTransformer({
  tags: ['x_callout', 'x_prompt', 'x_promo', 'x_feature_box', 'x_creative_cta', 'x_card'],
  attributes: {
    image: text,
    alt: text,
    title: html,
    message: html,
    text: html,
    button_text: html,
    link_text: html,
    href: url,
    link: url,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes }, context) {
    const { image, alt, title, message, text: words, button_text, link_text, href, link } = attributes
    const label = button_text.length > 0 ? button_text : link_text
    const nodes = [
      ...pictureOf(image, context, { alt }),
      ...titleOf(title, 'h2'),
      ...titleOf(message, 'p'),
      ...titleOf(words, 'p'),
      ...inFlow(context.children()),
      ...(label.length === 0 && (href || link) === '' ? [] : buttonOf(href || link, label)),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

import { html, url } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A title, some words and a button. */
export default defineTransformer({
  tags: ['fusion_tagline_box'],
  attributes: {
    title: html,
    description: html,
    button: html,
    link: url,
  },
  ignoresOthers: true,
  transform({ attributes: { title, description, button, link } }, context) {
    const nodes = [
      ...titleOf(title, 'h2'),
      ...titleOf(description, 'p'),
      ...inFlow(context.children()),
      ...(button.length === 0 && link === '' ? [] : buttonOf(link, button)),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

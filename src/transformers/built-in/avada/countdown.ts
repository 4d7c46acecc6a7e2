import { html, text, url } from '../../attribute-types.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A clock that runs down. What stays of it is the moment it runs to. */
export default defineTransformer({
  tags: ['fusion_countdown'],
  attributes: {
    countdown_end: text,
    heading_text: html,
    subheading_text: html,
    link_text: html,
    link_url: url,
  },
  ignoresOthers: true,
  transform({ attributes: { countdown_end, heading_text, subheading_text, link_text, link_url } }) {
    if (countdown_end === '') return decline('no `countdown_end`')
    return [
      ...titleOf(heading_text, 'h3'),
      ...titleOf(subheading_text, 'p'),
      ...titleOf(countdown_end, 'p'),
      ...(link_text.length === 0 ? [] : buttonOf(link_url, link_text)),
    ]
  },
})

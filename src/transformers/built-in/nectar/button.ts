import { html, url } from '../../attribute-types.ts'
import { buttonOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['nectar_btn'],
  attributes: {
    text: html,
    url,
  },
  ignoresOthers: true,
  transform({ attributes: { text, url: target } }) {
    const button = buttonOf(target, text)
    return button.length === 0 ? decline('no `text` and no `url`') : button
  },
})

import { html, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** A button. It has no HTML of its own. */
export default defineTransformer({
  blocks: ['kadence/singlebtn'],
  attributes: {
    text: html,
    link: url.optional,
  },
  transform({ attributes: { text, link: address } }, context) {
    if (text.length === 0) return context.children()
    return paragraph(address === undefined ? text : [link(address, text)])
  },
})

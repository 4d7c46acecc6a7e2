import { html, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** The button of another block; only the oldest have HTML of their own. */
export default defineTransformer({
  blocks: ['jetpack/button'],
  attributes: {
    text: html,
    url: url.optional,
  },
  transform({ attributes: { text, url: address } }, context) {
    const children = context.children()
    if (children.length > 0 || text.length === 0) return children
    return paragraph(address === undefined ? text : [link(address, text)])
  },
})

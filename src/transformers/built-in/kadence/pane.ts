import { withBoldTitle } from '../../part-titles.ts'
import { defineTransformer } from '../../transformer.ts'

/** A part of an accordion. Its title is a button in a heading, or in a `<div>`. */
export default defineTransformer({
  blocks: ['kadence/pane'],
  attributes: {},
  transform({ content }, context) {
    const children = context.children()
    return /\bkt-blocks-accordion-title\b[^<>]*>[^<]*\S/i.test(content) ? withBoldTitle(children) : children
  },
})

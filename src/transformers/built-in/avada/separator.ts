import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** A line; empty space where it has no style. */
export default defineTransformer({
  tags: ['fusion_separator', 'fusion_section_separator'],
  attributes: {
    style_type: text,
    /** Before version 5. */
    style: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { style_type, style } }) {
    const isSpace = name === 'fusion_section_separator' || /^none/.test(style_type || style)
    return isSpace ? [] : { type: 'thematicBreak' }
  },
})

import { defineTransformer } from '../../transformer.ts'

/** A line, or empty space. */
export default defineTransformer({
  tags: ['x_line', 'x_hr', 'x_gap', 'x_clear'],
  attributes: {},
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ name }) {
    return name === 'x_line' || name === 'x_hr' ? { type: 'thematicBreak' } : []
  },
})

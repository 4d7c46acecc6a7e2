import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Tables of contents by names that are words of prose. */
export default defineTransformer({
  tags: ['contents', 'index', 'outline'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'a table of contents, made at each view'),
})

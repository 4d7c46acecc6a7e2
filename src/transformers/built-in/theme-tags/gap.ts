import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Space by names that are words of prose. */
export default defineTransformer({
  tags: ['gap', 'space', 'padding', 'margin', 'break'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'empty space'),
})

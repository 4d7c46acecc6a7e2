import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_spacer'],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => leaveOut(input, context, 'empty space'),
})

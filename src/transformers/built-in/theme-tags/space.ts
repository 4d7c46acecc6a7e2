import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: [
    'clear',
    'clearboth',
    'clear_both',
    'clearfix',
    'clear_floats',
    'clearline',
    'clear_line',
    'spacer',
    'divider_padding',
    'divider_space',
    'vertical_space',
    'vspace',
    'empty_space',
    'blank_line',
    'back_to_top',
    'end_columns',
  ],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => leaveOut(input, context, 'empty space, or the end of a row'),
})

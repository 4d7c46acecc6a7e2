import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Rows, columns and alignment whose names are words of prose. */
export default defineTransformer({
  tags: [
    'row',
    'rows',
    'col',
    'column',
    'columns',
    'half',
    'half_last',
    'third',
    'third_last',
    'quarter',
    'quarter_last',
    'container',
    'wrap',
    'left',
    'right',
    'center',
    'align',
    'align_left',
    'align_right',
    'align_center',
  ],
  attributes: {},
  ignoresOthers: true,
  layout: true,
  requires: 'closing tag',
  transform: (_, context) => inFlow(context.children()),
})

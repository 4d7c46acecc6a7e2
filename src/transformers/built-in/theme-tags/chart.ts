import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Drawn by a script from numbers; the report has them. */
export default defineTransformer({
  tags: ['chart', 'pie_chart', 'bar_chart', 'line_chart', 'progress_bar', 'progressbar', 'countdown'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'a chart or a counter, drawn at each view'),
})

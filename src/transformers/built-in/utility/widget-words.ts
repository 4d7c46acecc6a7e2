import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** The same by names that are words of prose. */
export default defineTransformer({
  tags: ['widget', 'widgets', 'sidebar', 'views', 'breadcrumb', 'breadcrumbs', 'weather'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'a part of the old theme, filled in at each view'),
})

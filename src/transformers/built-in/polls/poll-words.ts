import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** The same by names that are words of prose: WP-Polls has `[poll id="2"]`. */
export default defineTransformer({
  tags: ['poll', 'polls', 'survey', 'democracy', 'rating', 'ratings', 'rate', 'votes'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'a poll or a rating'),
})

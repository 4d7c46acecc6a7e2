import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Advertisements by names that are words of prose. */
export default defineTransformer({
  tags: ['ad', 'ads', 'advert', 'advertisement', 'banner', 'sponsor', 'sponsored'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'an advertisement'),
})

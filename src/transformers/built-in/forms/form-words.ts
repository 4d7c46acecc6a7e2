import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Forms by names that are words of prose. */
export default defineTransformer({
  tags: ['form', 'forms', 'contact', 'newsletter', 'subscribe', 'signup', 'optin'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'a form'),
})

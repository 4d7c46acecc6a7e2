import { defineTransformer } from '../../transformer.ts'

/** Only painted otherwise than the sentence they stand in. */
export default defineTransformer({
  tags: ['su_dropcap', 'su_label', 'su_animate'],
  attributes: {},
  layout: true,
  decoration: ['style', 'size', 'type', 'duration', 'delay', 'inline', 'class'],
  transform: (_, context) => context.children(),
})

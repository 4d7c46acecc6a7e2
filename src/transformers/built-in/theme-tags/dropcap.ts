import { defineTransformer } from '../../transformer.ts'

/** Painted otherwise than the sentence they stand in, and no more than that. */
export default defineTransformer({
  tags: [
    'dropcap',
    'drop_cap',
    'dropcap1',
    'dropcap2',
    'dropcap3',
    'dropcap4',
    'label',
    'badge',
    'lead',
    'small',
    'big',
  ],
  attributes: {},
  ignoresOthers: true,
  layout: true,
  requires: 'closing tag',
  transform: (_, context) => context.children(),
})

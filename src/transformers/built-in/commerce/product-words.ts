import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Tags of shops that are words of prose. */
export default defineTransformer({
  tags: [
    'product',
    'products',
    'downloads',
    'cart',
    'checkout',
    'sku',
    'price',
    'buy',
    'donate',
    'donation',
    'paypal',
    'stripe',
  ],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'a part of a shop'),
})

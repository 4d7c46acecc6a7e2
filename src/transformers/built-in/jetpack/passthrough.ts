import { defineTransformer } from '../../transformer.ts'

/** Blocks whose inner HTML says all there is to say. */
export default defineTransformer({
  blocks: [
    'jetpack/contact-info',
    'jetpack/cookie-consent',
    'jetpack/email',
    'jetpack/goodreads',
    'jetpack/name',
    'jetpack/phone',
    'jetpack/rating-star',
    'jetpack/repeat-visitor',
    'jetpack/whatsapp-button',
  ],
  attributes: {},
  transform(_input, context) {
    return context.children()
  },
})

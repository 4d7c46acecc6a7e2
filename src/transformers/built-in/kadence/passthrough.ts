import { showInnerHtml } from '../../inner-html.ts'
import { defineTransformer } from '../../transformer.ts'

/** Blocks whose inner HTML says all there is to say. */
export default defineTransformer({
  blocks: [
    'kadence/accordion',
    'kadence/advancedbtn',
    'kadence/advancedheading',
    'kadence/column',
    'kadence/countdown',
    'kadence/countdown-inner',
    'kadence/googlemaps',
    'kadence/icon',
    'kadence/iconlist',
    'kadence/image',
    'kadence/infobox',
    'kadence/listitem',
    'kadence/rowlayout',
    'kadence/show-more',
    'kadence/single-icon',
    'kadence/spacer',
    'kadence/testimonials',
    'kadence/vector',
  ],
  attributes: {},
  transform: showInnerHtml,
})

import { showInnerHtml } from '../../inner-html.ts'
import { defineTransformer } from '../../transformer.ts'

/** Blocks whose inner HTML says all there is to say. */
export default defineTransformer({
  blocks: [
    'coblocks/accordion',
    'coblocks/accordion-item',
    'coblocks/buttons',
    'coblocks/column',
    'coblocks/counter',
    'coblocks/dynamic-separator',
    'coblocks/events',
    'coblocks/faq',
    'coblocks/faq-item',
    'coblocks/feature',
    'coblocks/features',
    'coblocks/food-and-drinks',
    'coblocks/food-item',
    'coblocks/gif',
    'coblocks/hero',
    'coblocks/highlight',
    'coblocks/map',
    'coblocks/media-card',
    'coblocks/opentable',
    'coblocks/pricing-table',
    'coblocks/row',
    'coblocks/service',
    'coblocks/services',
    'coblocks/testimonial',
    'coblocks/testimonials',
  ],
  attributes: {},
  transform: showInnerHtml,
})

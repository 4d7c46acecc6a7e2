import { showInnerHtml } from '../../inner-html.ts'
import { defineTransformer } from '../../transformer.ts'

/** Blocks that only hold others. */
export default defineTransformer({
  blocks: [
    'divi/accordion',
    'divi/column',
    'divi/column-inner',
    'divi/counters',
    'divi/dropdown',
    'divi/group',
    'divi/group-carousel',
    'divi/icon-list',
    'divi/placeholder',
    'divi/pricing-tables',
    'divi/row',
    'divi/row-inner',
    'divi/section',
    'divi/slider',
    'divi/social-media-follow',
    'divi/tabs',
    'divi/video-slider',
  ],
  attributes: {},
  transform: showInnerHtml,
})

import { showInnerHtml } from '../../inner-html.ts'
import { defineTransformer } from '../../transformer.ts'

/** Blocks whose inner HTML says all there is to say. */
export default defineTransformer({
  blocks: [
    'core/accordion',
    'core/accordion-item',
    'core/accordion-panel',
    'core/audio',
    'core/button',
    'core/buttons',
    'core/column',
    'core/columns',
    'core/details',
    'core/freeform',
    'core/group',
    'core/heading',
    'core/html',
    'core/image',
    'core/list-item',
    'core/media-text',
    'core/paragraph',
    'core/pullquote',
    'core/quote',
    'core/shortcode',
    'core/subhead',
    'core/tab-panel',
    'core/tab-panels',
    'core/table',
    'core/table-of-contents',
    'core/tabs',
    'core/tabs-menu',
    'core/tabs-menu-item',
    'core/text-columns',
    'core/video',
    'core/widget-group',
  ],
  attributes: {},
  transform(input, context) {
    return showInnerHtml(input, context)
  },
})

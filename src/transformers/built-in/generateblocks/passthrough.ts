import { showInnerHtml } from '../../inner-html.ts'
import { defineTransformer } from '../../transformer.ts'

/** Blocks whose inner HTML says all there is to say. */
export default defineTransformer({
  blocks: [
    'generateblocks/button-container',
    'generateblocks/container',
    'generateblocks/element',
    'generateblocks/grid',
    'generateblocks/loop-item',
    'generateblocks/looper',
    'generateblocks/media',
    'generateblocks/shape',
  ],
  attributes: {},
  transform: showInnerHtml,
})

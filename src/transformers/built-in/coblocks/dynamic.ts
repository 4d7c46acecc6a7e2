import { leaveDynamicBlock } from '../../dynamic-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Forms and lists of posts, which the plugin makes at each view. */
export default defineTransformer({
  blocks: [
    'coblocks/field-checkbox',
    'coblocks/field-date',
    'coblocks/field-email',
    'coblocks/field-hidden',
    'coblocks/field-name',
    'coblocks/field-phone',
    'coblocks/field-radio',
    'coblocks/field-select',
    'coblocks/field-submit-button',
    'coblocks/field-text',
    'coblocks/field-textarea',
    'coblocks/field-website',
    'coblocks/form',
    'coblocks/post-carousel',
    'coblocks/posts',
  ],
  attributes: {},
  transform(input, context) {
    return leaveDynamicBlock(input, context)
  },
})

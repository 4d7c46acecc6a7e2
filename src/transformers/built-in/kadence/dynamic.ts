import { leaveDynamicBlock } from '../../dynamic-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Forms, lists of posts and clocks, which the plugin makes at each view. */
export default defineTransformer({
  blocks: [
    'kadence/advanced-form',
    'kadence/advanced-form-accept',
    'kadence/advanced-form-captcha',
    'kadence/advanced-form-checkbox',
    'kadence/advanced-form-date',
    'kadence/advanced-form-email',
    'kadence/advanced-form-file',
    'kadence/advanced-form-hidden',
    'kadence/advanced-form-number',
    'kadence/advanced-form-radio',
    'kadence/advanced-form-select',
    'kadence/advanced-form-submit',
    'kadence/advanced-form-telephone',
    'kadence/advanced-form-text',
    'kadence/advanced-form-textarea',
    'kadence/advanced-form-time',
    'kadence/countdown-timer',
    'kadence/form',
    'kadence/lottie',
    'kadence/posts',
  ],
  attributes: {},
  transform(input, context) {
    return leaveDynamicBlock(input, context)
  },
})

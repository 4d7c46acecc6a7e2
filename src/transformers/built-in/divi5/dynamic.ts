import { moduleHtml } from '../../divi-modules.ts'
import { leaveDynamicBlock } from '../../dynamic-block.ts'
import { defineTransformer } from '../../transformer.ts'

/** Forms, lists of posts, shops and clocks, which the theme makes at each view; their titles are their own. */
export default defineTransformer({
  blocks: [
    'divi/blog',
    'divi/contact-field',
    'divi/contact-form',
    'divi/countdown-timer',
    'divi/custom-field',
    'divi/filterable-portfolio',
    'divi/fullwidth-portfolio',
    'divi/fullwidth-post-slider',
    'divi/map',
    'divi/map-pin',
    'divi/portfolio',
    'divi/post-slider',
    'divi/shop',
    'divi/signup',
    'divi/signup-custom-field',
  ],
  attributes: {},
  transform(input, context) {
    const words = context.html(moduleHtml(input.name, input.rawAttributes))
    return [...words, ...leaveDynamicBlock(input, context)]
  },
})

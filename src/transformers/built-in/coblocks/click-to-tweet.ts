import { defineTransformer } from '../../transformer.ts'

// <a class="wp-block-coblocks-click-to-tweet__twitter-btn" href="http://twitter.com/share?&text=…&url=[post_permalink]">Tweet</a>
const button = /<a\b[^<>]*__twitter-btn\b[^<>]*>[^<]*<\/a>/i

/** A quotation with a button that posts it, and with it the address of the old page. */
export default defineTransformer({
  blocks: ['coblocks/click-to-tweet'],
  attributes: {},
  transform({ name, content }, context) {
    if (!button.test(content)) return context.children()
    context.report('decoration-dropped', { tag: name, attributes: ['buttonText'] })
    return context.html(content.replace(button, ''))
  },
})

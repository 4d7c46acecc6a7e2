import { moduleHtml } from '../../divi-modules.ts'
import { defineTransformer } from '../../transformer.ts'

// "value":"$variable({\"type\":\"content\",\"value\":{\"name\":\"post_title\"}})$"
const dynamic = /\$variable\(\{\\"type\\":\\"content/

/** Modules that say all they show in their attributes, element by element, or between their delimiters. */
export default defineTransformer({
  blocks: [
    'divi/accordion-item',
    'divi/audio',
    'divi/before-after-image',
    'divi/blurb',
    'divi/button',
    'divi/circle-counter',
    'divi/code',
    'divi/counter',
    'divi/cta',
    'divi/fullwidth-code',
    'divi/fullwidth-header',
    'divi/fullwidth-image',
    'divi/heading',
    'divi/image',
    'divi/number-counter',
    'divi/pricing-table',
    'divi/slide',
    'divi/tab',
    'divi/team-member',
    'divi/text',
    'divi/toggle',
  ],
  attributes: {},
  transform({ name, rawAttributes }, context) {
    if (Object.values(rawAttributes).some((value) => dynamic.test(value)))
      context.report('block-dynamic', { block: name, settings: '`$variable`' })
    return [...context.html(moduleHtml(name, rawAttributes)), ...context.children()]
  },
})

import { text } from '../../attribute-types.ts'
import { paragraph, strong } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** A number that a script counts up to: `data-end` has it, the HTML has none. */
export default defineTransformer({
  blocks: ['kadence/countup'],
  attributes: {
    end: text.or('100'),
    endDecimal: text,
    prefix: text,
    suffix: text,
  },
  transform({ attributes: { end, endDecimal, prefix, suffix } }, context) {
    return [paragraph([strong(`${prefix}${endDecimal || end}${suffix}`)]), ...context.children()]
  },
})

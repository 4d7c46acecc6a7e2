import { text } from '../../attribute-types.ts'
import { paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** How far something has come. It has no HTML of its own. */
export default defineTransformer({
  blocks: ['kadence/progress-bar'],
  attributes: {
    label: text,
    progressAmount: text.or('90'),
  },
  transform({ attributes: { label, progressAmount } }) {
    return paragraph([label, `${progressAmount}%`].filter((part) => part !== '').join(': '))
  },
})

import { html } from '../../attribute-types.ts'
import { paragraph, strong } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** What one tab shows. Its title is a setting, of which the page makes a button at each view. */
export default defineTransformer({
  blocks: ['core/tab'],
  attributes: {
    label: html,
  },
  transform({ attributes: { label } }, context) {
    return [...(label.length === 0 ? [] : [paragraph([strong(label)])]), ...context.children()]
  },
})

import { text } from '../../attribute-types.ts'
import { paragraph, strong, textNode } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A number, in large figures or as a bar or a circle, and what it counts. */
export default defineTransformer({
  tags: ['fusion_counter_box', 'fusion_counter_circle', 'fusion_progress'],
  attributes: {
    value: text,
    percentage: text,
    unit: text,
    unit_pos: text,
    delimiter: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { value, percentage, unit, unit_pos } }, context) {
    const number = value || percentage
    if (number === '') return decline('no number')
    const sign = unit || (name === 'fusion_counter_box' ? '' : '%')
    const words = inlineRun(context.children()) ?? []
    const figures = strong(unit_pos === 'prefix' ? `${sign}${number}` : `${number}${sign}`)
    return paragraph([figures, ...(words.length === 0 ? [] : [textNode(' '), ...words])])
  },
})

import { readJson, valueAt } from '../../json-values.ts'
import { defineTransformer } from '../../transformer.ts'

/** A line, or empty space where the line is switched off. */
export default defineTransformer({
  blocks: ['divi/divider'],
  attributes: {},
  transform({ rawAttributes }) {
    const shown = valueAt(readJson(rawAttributes['divider']), 'advanced', 'line', 'desktop', 'value', 'show')
    return shown === 'off' ? [] : { type: 'thematicBreak' }
  },
})

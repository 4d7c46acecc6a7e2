import { html, text } from '../../attribute-types.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { restrictedContent } from '../../restricted-content.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: nestableTags(['su_scheduler']),
  attributes: {
    time: text,
    days_week: text,
    days_month: text,
    months: text,
    years: text,
    /** Shown at all other times. */
    alt: html,
  },
  transform(input, context) {
    const times = Object.entries(input.attributes).filter(([, value]) => typeof value === 'string' && value !== '')
    const settings = times.map(([name, value]) => `${name}="${value}"`).join(' ')
    return restrictedContent(input, context, `at certain times only${settings === '' ? '' : ` (${settings})`}`)
  },
})

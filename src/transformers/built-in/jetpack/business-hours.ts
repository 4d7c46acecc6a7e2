import type { JsonValue } from '../../../model/metadata.ts'
import { markup } from '../../attribute-types.ts'
import { bulletList } from '../../builders.ts'
import { listAt, readJson, textAt } from '../../json-values.ts'
import { decline, defineTransformer } from '../../transformer.ts'

const dayNames: Readonly<Record<string, string>> = {
  Mon: 'Monday',
  Tue: 'Tuesday',
  Wed: 'Wednesday',
  Thu: 'Thursday',
  Fri: 'Friday',
  Sat: 'Saturday',
  Sun: 'Sunday',
}

/** When a place is open (`jetpack_business_hours_render`). A day without hours is one on which it is not. */
export default defineTransformer({
  blocks: ['jetpack/business-hours'],
  attributes: {
    days: markup,
  },
  transform({ attributes: { days } }) {
    const lines = listAt(readJson(days)).map(dayLine)
    return lines.length === 0 ? decline('no `days`') : bulletList(lines)
  },
})

function dayLine(day: JsonValue): string {
  const name = textAt(day, 'name')
  const hours = listAt(day, 'hours')
    .map((span) => [textAt(span, 'opening'), textAt(span, 'closing')].filter((time) => time !== '').join(' – '))
    .filter((span) => span !== '')
  return `${dayNames[name] ?? name}: ${hours.length === 0 ? 'Closed' : hours.join(', ')}`
}

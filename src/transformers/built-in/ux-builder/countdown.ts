import { text } from '../../attribute-types.ts'
import { paragraph } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A clock that runs down. What stays of it is the moment it runs to. */
export default defineTransformer({
  tags: ['ux_countdown'],
  attributes: {
    year: text,
    month: text,
    day: text,
    time: text,
  },
  ignoresOthers: true,
  transform({ attributes: { year, month, day, time } }) {
    const date = [year, month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'))
    return date.length === 0 ? decline('no date') : paragraph([date.join('-'), time].filter(Boolean).join(' '))
  },
})

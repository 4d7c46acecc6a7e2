import { url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** The next events of a calendar, which the page asked for at each view. */
export default defineTransformer({
  tags: ['upcomingevents'],
  attributes: {
    url: url.optional,
  },
  ignored: ['number', 'count'],
  transform({ attributes: { url: calendar } }) {
    return calendar === undefined ? decline('no `url`') : paragraph([link(calendar, calendar)])
  },
})

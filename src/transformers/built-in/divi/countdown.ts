import { markup, text } from '../../attribute-types.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline } from '../../divi-values.ts'
import { titleOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

/** A clock that runs down. What stays of it is the moment it runs to. */
export default defineDiviModule({
  tags: ['et_pb_countdown_timer'],
  attributes: {
    title: markup,
    date_time: text,
    header_level: text.or('h4'),
  },
  transform({ name, attributes: { title, date_time, header_level } }, context) {
    if (date_time === '') return decline('no `date_time`')
    return [...titleOf(diviInline(title, name, context), header_level), ...titleOf(date_time, 'p')]
  },
})

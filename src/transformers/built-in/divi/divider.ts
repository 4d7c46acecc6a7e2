import { flag } from '../../attribute-types.ts'
import { defineDiviModule } from '../../divi-module.ts'

/** A line, or empty space where the line is switched off. */
export default defineDiviModule({
  tags: ['et_pb_divider'],
  attributes: {
    show_divider: flag.or(true),
  },
  transform({ attributes: { show_divider } }) {
    return show_divider ? { type: 'thematicBreak' } : []
  },
})

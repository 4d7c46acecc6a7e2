import { text } from '../../attribute-types.ts'
import { inFlow, link, paragraph } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { mapSearchPage } from '../../map-search-page.ts'
import { decline } from '../../transformer.ts'

/** Its pins; without any, the place that the map shows. */
export default defineDiviModule({
  tags: ['et_pb_map', 'et_pb_fullwidth_map'],
  attributes: {
    address: text,
  },
  transform({ attributes: { address } }, context) {
    const pins = inFlow(context.children())
    if (pins.length > 0) return pins
    return address.trim() === '' ? decline('no `address`') : paragraph([link(mapSearchPage(address), address.trim())])
  },
})

import { number, text } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { mapSearchPage } from '../../map-search-page.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_gmap'],
  attributes: {
    address: text,
    title: text,
    zoom: number.optional,
  },
  decoration: ['width', 'height', 'responsive', 'class'],
  transform({ attributes: { address, title } }) {
    if (address.trim() === '') return decline('no `address`')
    return paragraph([link(mapSearchPage(address), title.trim() || address)])
  },
})

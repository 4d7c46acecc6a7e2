import { text } from '../../attribute-types.ts'
import { inFlow, link, paragraph } from '../../builders.ts'
import { mapSearchPage } from '../../map-search-page.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { safeText } from '../../wpbakery-values.ts'

/** A place, and what is said of it. */
export default defineTransformer({
  tags: ['us_gmaps'],
  attributes: {
    marker_address: safeText,
    address: safeText,
    /** HTML. */
    marker_text: safeText,
    latitude: text,
    longitude: text,
  },
  ignoresOthers: true,
  transform({ attributes: { marker_address, address, marker_text, latitude, longitude } }, context) {
    const point = [latitude, longitude].filter((part) => part !== '').join(', ')
    const place = (marker_address || address).trim() || point
    if (place === '') return decline('no address')
    return [...inFlow(context.html(marker_text)), paragraph([link(mapSearchPage(place), place)])]
  },
})

import { text } from '../../attribute-types.ts'
import { inFlow, link, paragraph } from '../../builders.ts'
import { textAt } from '../../json-values.ts'
import { mapSearchPage } from '../../map-search-page.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { readGroup, safeText } from '../../wpbakery-values.ts'

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
    /** More places, and what is said of each. */
    markers: text,
  },
  ignoresOthers: true,
  transform({ attributes: { marker_address, address, marker_text, latitude, longitude, markers } }, context) {
    const point = [latitude, longitude].filter((part) => part !== '').join(', ')
    const places = [
      { place: (marker_address || address).trim() || point, words: marker_text },
      ...readGroup(markers).map((marker) => ({
        place: textAt(marker, 'marker_address').trim(),
        words: textAt(marker, 'marker_text'),
      })),
    ].filter(({ place }) => place !== '')
    if (places.length === 0) return decline('no address')
    return places.flatMap(({ place, words }) => [
      ...inFlow(context.html(words)),
      paragraph([link(mapSearchPage(place), place)]),
    ])
  },
})

import { text, url } from '../../attribute-types.ts'
import { inFlow, link, paragraph } from '../../builders.ts'
import { placeLink } from '../../place-link.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A map of one place, given as coordinates, as an address, or as the page of a map. */
export default defineTransformer({
  tags: ['map', 'maps', 'gmap', 'gmaps', 'googlemap', 'google_map', 'google_maps', 'google-map', 'pw_map'],
  attributes: {
    address: text,
    location: text,
    query: text,
    q: text,
    lat: text,
    latitude: text,
    lng: text,
    lon: text,
    long: text,
    longitude: text,
    title: text,
    src: url.optional,
    url: url.optional,
    link: url.optional,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ attributes, form }, context) {
    const { address, location, query, q, title, src, url, link: other } = attributes
    const page = src ?? url ?? other
    const place = placeLink(
      {
        latitude: attributes.lat || attributes.latitude,
        longitude: attributes.lng || attributes.lon || attributes.long || attributes.longitude,
        address: address || location || query || q,
        title,
      },
      context,
    )
    const shown = place ?? (page === undefined ? undefined : paragraph([link(page, title.trim() || page)]))
    const between = form === 'enclosing' ? inFlow(context.children()) : []
    if (shown === undefined && between.length === 0) return decline('no address and no coordinates')
    return [...(shown === undefined ? [] : [shown]), ...between]
  },
})

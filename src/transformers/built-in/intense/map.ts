import { html, text } from '../../attribute-types.ts'
import { inFlow, link, paragraph, textNode } from '../../builders.ts'
import { mapSearchPage } from '../../map-search-page.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A place, or what marks it. */
export default defineTransformer({
  tags: ['intense_map', 'intense_map_marker'],
  attributes: {
    address: text,
    latitude: text,
    longitude: text,
    title: html,
  },
  ignoresOthers: true,
  transform({ attributes: { address, latitude, longitude, title } }, context) {
    const place = address.trim() || [latitude, longitude].filter((part) => part !== '').join(', ')
    const children = inFlow(context.children())
    if (place === '') return children.length === 0 ? decline('no `address`') : children
    const words = title.length === 0 ? [] : [...title, textNode(', ')]
    return [paragraph([...words, link(mapSearchPage(place), place)]), ...children]
  },
})

import { text } from '../../attribute-types.ts'
import { bulletList, link, textNode } from '../../builders.ts'
import { mapSearchPage } from '../../map-search-page.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Places parted by bars, and what is said of each of them. */
export default defineTransformer({
  tags: ['fusion_map'],
  attributes: {
    address: text,
    infobox_content: text,
  },
  ignoresOthers: true,
  transform({ attributes: { address, infobox_content } }, context) {
    const places = address.split('|').map((place) => place.trim())
    const notes = infobox_content.split('|').map((note) => note.trim())
    const items = places.flatMap((place, index) => {
      const name = place.replace(/^latlng=/, '')
      const note = notes[index] ?? ''
      return name === '' ? [] : [[link(mapSearchPage(name), name), ...(note === '' ? [] : [textNode(`: ${note}`)])]]
    })
    return items.length === 0 ? decline('no `address`') : [bulletList(items), ...context.children()]
  },
})

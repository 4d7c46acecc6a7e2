import { textOf } from '../../../model/phrasing.ts'
import { markup, number, text } from '../../attribute-types.ts'
import { inFlow, link, paragraph, strong, textNode } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline } from '../../divi-values.ts'
import { placePage } from '../../map-markers.ts'
import { mapSearchPage } from '../../map-search-page.ts'
import { decline } from '../../transformer.ts'

/** A place, what it is called, and what is said of it. */
export default defineDiviModule({
  tags: ['et_pb_map_pin'],
  attributes: {
    title: markup,
    pin_address: text,
    pin_address_lat: number.optional,
    pin_address_lng: number.optional,
  },
  transform({ name, attributes: { title, pin_address, pin_address_lat, pin_address_lng } }, context) {
    const words = diviInline(title, name, context)
    const place = pin_address.trim()
    const children = inFlow(context.children())
    const point =
      pin_address_lat === undefined || pin_address_lng === undefined
        ? undefined
        : { latitude: pin_address_lat, longitude: pin_address_lng }
    if (point !== undefined) {
      const facts = { title: textOf(words), content: textOf({ type: 'root', children }) }
      context.setMetadata('maps', [
        {
          markers: [
            { ...point, ...(facts.title && { title: facts.title }), ...(facts.content && { content: facts.content }) },
          ],
        },
      ])
    }
    const page = point === undefined ? place && mapSearchPage(place) : placePage(point)
    if (words.length === 0 && page === '') return decline('no `title` and no `pin_address`')
    const label = place || (point === undefined ? '' : `${point.latitude}, ${point.longitude}`)
    return [
      paragraph([
        ...(words.length === 0 ? [] : [strong(words)]),
        ...(words.length > 0 && page !== '' ? [textNode(', ')] : []),
        ...(page === '' ? [] : [link(page, label)]),
      ]),
      ...children,
    ]
  },
})

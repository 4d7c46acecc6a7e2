import type { Paragraph } from 'mdast'
import { link, paragraph } from './builders.ts'
import { placePage } from './map-markers.ts'
import { mapSearchPage } from './map-search-page.ts'
import type { TransformContext } from './transformer.ts'

interface Place {
  readonly latitude: string
  readonly longitude: string
  readonly address: string
  readonly title: string
}

/** A map of one place: a link to it, and its coordinates as data where they are known. `undefined` where it has neither. */
export function placeLink(
  { latitude, longitude, address, title }: Place,
  context: TransformContext,
): Paragraph | undefined {
  const lat = coordinate(latitude)
  const lng = coordinate(longitude)
  const name = title.trim() || address.trim()
  if (lat !== undefined && lng !== undefined) {
    const point = { latitude: lat, longitude: lng }
    context.setMetadata('maps', [{ markers: [{ ...point, ...(name && { title: name }) }] }])
    return paragraph([link(placePage(point), name || `${lat}, ${lng}`)])
  }
  return address.trim() === '' ? undefined : paragraph([link(mapSearchPage(address), name)])
}

const coordinate = (text: string): number | undefined => {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}

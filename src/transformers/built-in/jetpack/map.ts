import type { MapMarkerFact } from '../../../model/metadata.ts'
import { markup, number } from '../../attribute-types.ts'
import { bulletList, link, paragraph } from '../../builders.ts'
import { listAt, readJson, textAt, valueAt } from '../../json-values.ts'
import { placePage } from '../../map-markers.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A map with markers. Its HTML has a list of links to them, in some versions. */
export default defineTransformer({
  blocks: ['jetpack/map'],
  attributes: {
    points: markup,
    mapCenter: markup,
    zoom: number.optional,
  },
  transform({ attributes: { points, mapCenter, zoom } }, context) {
    const markers = listAt(readJson(points)).flatMap((point): MapMarkerFact[] => {
      const latitude = valueAt(point, 'coordinates', 'latitude')
      const longitude = valueAt(point, 'coordinates', 'longitude')
      if (typeof latitude !== 'number' || typeof longitude !== 'number') return []
      const title = textAt(point, 'title') || textAt(point, 'placeTitle')
      const content = textAt(point, 'caption')
      return [{ latitude, longitude, ...(title && { title }), ...(content && { content }) }]
    })
    const latitude = valueAt(readJson(mapCenter), 'lat')
    const longitude = valueAt(readJson(mapCenter), 'lng')
    const center = typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined
    if (markers.length === 0 && center === undefined) return decline('no markers')
    context.setMetadata('maps', [{ markers, ...center, ...(zoom === undefined ? {} : { zoom }) }])
    const children = context.children()
    if (children.length > 0) return children
    if (markers.length > 0) return bulletList(markers.map((marker) => [link(placePage(marker), nameOf(marker))]))
    return center === undefined ? [] : paragraph([link(placePage(center), nameOf(center))])
  },
})

type Point = Pick<MapMarkerFact, 'latitude' | 'longitude' | 'title' | 'content'>

const nameOf = ({ latitude, longitude, title, content }: Point): string =>
  [title ?? `${latitude}, ${longitude}`, ...(content ? [content] : [])].join(': ')

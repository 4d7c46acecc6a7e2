import { parseUrl } from '../../../model/parse-url.ts'
import { text } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { enclosedByAccident, unnamedValue, withoutSize } from '../../unnamed-value.ts'

/** `[googlemaps https://maps.google.com/maps?q=…&output=embed&w=425&h=350]` (`jetpack_googlemaps_shortcode`) */
export default defineTransformer({
  tags: ['googlemaps'],
  attributes: {
    url: text,
  },
  decoration: ['align'],
  ignored: ['w', 'h', 'width', 'height'],
  transform(input, context) {
    const given = input.attributes.url || unnamedValue(input)
    const address = withoutSize(given).replace(/&(?:output|source)=embed(?=&|$)/g, '')
    const parsed = /^https?:\/\/[^\s<>"]+$/i.test(address) ? parseUrl(address) : undefined
    if (parsed === undefined) return decline('no address of a map')
    const query = parsed.searchParams
    const center = pointIn(query.get('ll') ?? query.get('q') ?? '')
    const zoom = Number.parseInt(query.get('z') ?? '', 10)
    if (center !== undefined)
      context.setMetadata('maps', [{ markers: [], ...center, ...(Number.isFinite(zoom) ? { zoom } : {}) }])
    const map = embed({ url: address, provider: 'google-maps', title: query.get('q')?.trim() })
    return [map, ...enclosedByAccident(given, input, context)]
  },
})

function pointIn(text: string): { latitude: number; longitude: number } | undefined {
  const [, latitude, longitude] = /^\s*(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? []
  return latitude === undefined || longitude === undefined
    ? undefined
    : { latitude: Number(latitude), longitude: Number(longitude) }
}

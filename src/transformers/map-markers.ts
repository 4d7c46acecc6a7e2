import type { JsonValue, MapFact, MapMarkerFact } from '../model/metadata.ts'
import { isRecord, readJson } from './json-values.ts'
import { readPhpSerialized } from './php-serialize.ts'

type Meta = Readonly<Record<string, readonly string[]>>

/** Since Aesop Story Engine 1.3, and before. One row of meta is one marker. */
const locationKeys = ['ase_map_component_locations', 'aesop_map_component_locations']
const startKeys = ['ase_map_component_start_point', 'ase_map_component_start', 'aesop_map_start']
const zoomKeys = ['ase_map_component_zoom', 'aesop_map_component_zoom']

/** The map of a post; `undefined` where it has no markers. */
export function readMap(meta: Meta): MapFact | undefined {
  const markers = rows(meta, locationKeys).flatMap(readMarkers)
  if (markers.length === 0) return undefined
  const start = rows(meta, startKeys)
    .map(readPoint)
    .find((point) => point !== undefined)
  const zoom = rows(meta, zoomKeys)
    .map(toNumber)
    .find((value) => value !== undefined)
  return { markers, ...start, ...(zoom === undefined ? {} : { zoom }) }
}

/** REST dumps and some exporters write meta as JSON. */
const rows = (meta: Meta, keys: readonly string[]): JsonValue[] =>
  keys.flatMap((key) => meta[key] ?? []).map((value) => readPhpSerialized(value) ?? readJson(value) ?? value)

/** One marker, or several where an importer has put them into one row. */
function readMarkers(value: JsonValue): MapMarkerFact[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => readMarker(item) ?? [])
  const marker = readMarker(value)
  if (marker !== undefined) return [marker]
  return isRecord(value) ? Object.values(value).flatMap((item) => readMarker(item) ?? []) : []
}

function readMarker(value: JsonValue): MapMarkerFact | undefined {
  const point = readPoint(value)
  if (point === undefined || !isRecord(value)) return undefined
  const title = textOf(value['title'])
  const content = textOf(value['content'])
  return { ...point, ...(title === '' ? {} : { title }), ...(content === '' ? {} : { content }) }
}

/** `{ lat, lng }`, `{ lat, long }` or `"37.79, -122.40"`. */
function readPoint(value: JsonValue): { latitude: number; longitude: number } | undefined {
  const [lat, lng] = isRecord(value)
    ? [value['lat'], value['lng'] ?? value['long']]
    : typeof value === 'string'
      ? value.split(',')
      : []
  const latitude = toNumber(lat)
  const longitude = toNumber(lng)
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
}

function toNumber(value: JsonValue | undefined): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value.trim() : '')

/** A page that shows a place, marked. */
export const placePage = ({ latitude, longitude }: Pick<MapMarkerFact, 'latitude' | 'longitude'>): string =>
  `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`

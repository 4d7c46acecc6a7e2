import { encodeQuery } from '../model/encode-query.ts'

/** Where a person finds a place by its name: an address, or a pair of coordinates. */
export const mapSearchPage = (place: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeQuery(place.trim())}`

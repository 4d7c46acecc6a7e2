/** Where a person finds a place by its name: an address, or a pair of coordinates. Half a character would be no URL. */
export const mapSearchPage = (place: string): string =>
  `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place.trim().replace(/\p{Surrogate}/gu, ''))}`

import type { Site } from '../model/site.ts'
import { PackedMap, type PackedTable, packMap } from '../sources/index.ts'

type Tables = 'authors' | 'terms' | 'attachments' | 'referenced'

/** What the posts of a site refer to, in memory that all threads share. */
export interface PackedSite extends Omit<Site, Tables>, Readonly<Record<Tables, PackedTable>> {
  /** Unique in a run: who has unpacked it once need not do so again. */
  readonly number: number
}

export const packSite = (site: Site, number: number): PackedSite => ({
  ...site,
  number,
  authors: packMap(site.authors),
  terms: packMap(site.terms),
  attachments: packMap(site.attachments),
  referenced: packMap(site.referenced),
})

export const unpackSite = ({ number: _number, ...site }: PackedSite): Site => ({
  ...site,
  authors: new PackedMap(site.authors),
  terms: new PackedMap(site.terms),
  attachments: new PackedMap(site.attachments),
  referenced: new PackedMap(site.referenced),
})

/** Packs each site once. Posts come site by site, nearly always, and the sites of a run are few. */
export function createPacker(): (site: Site) => PackedSite {
  const packed = new Map<Site, PackedSite>()
  return (site) => {
    const known = packed.get(site)
    if (known !== undefined) return known
    const fresh = packSite(site, packed.size)
    packed.set(site, fresh)
    return fresh
  }
}

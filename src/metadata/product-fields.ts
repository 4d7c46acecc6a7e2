import type { Report } from '../diagnostics/diagnostic.ts'
import type { JsonValue } from '../model/metadata.ts'
import type { Post } from '../model/post.ts'
import type { Site } from '../model/site.ts'

type Field = readonly [name: string, value: JsonValue | undefined]

/**
 * What the page of a WooCommerce product shows beside its text (`WC_Product_Data_Store_CPT::read_product_data`). Prices
 * are text, as stored: a number would lose the zero of `12.50`.
 */
export function productFields({ type, meta, source }: Post, site: Site, report: Report): Field[] {
  if (type !== 'product') return []
  const values = (key: string): string[] => [...new Set(meta[key]?.map((value) => value.trim()))].filter(Boolean)
  const prices = values('_price')
  const [regular] = values('_regular_price')
  const [sale] = values('_sale_price')
  // A product with variants has a row for each price.
  const price = prices.length > 1 ? prices : (prices[0] ?? sale ?? regular)
  const gallery = values('_product_image_gallery')
    .flatMap((list) => list.split(','))
    .flatMap((id) => imageOf(id.trim()))
  return [
    ['price', price],
    ['regular_price', regular === price ? undefined : regular],
    ['sku', values('_sku')[0]],
    ['gallery', gallery],
  ]

  function imageOf(reference: string): string[] {
    if (reference === '') return []
    const url = site.attachments.get(Number(reference))?.url
    if (url === undefined) report('media-unresolved', { reference }, { line: source.line, column: 1 })
    return url === undefined ? [] : [url]
  }
}

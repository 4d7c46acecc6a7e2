import { text, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { fileNameOf } from '../../media-files.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A table between the tags, or the address of a CSV file that the plugin read at each view. */
export default defineTransformer({
  tags: ['su_table', 'su_csv_table'],
  attributes: {
    url: url.optional,
    delimiter: text,
  },
  decoration: ['header', 'responsive', 'alternate', 'fixed', 'style', 'class'],
  transform({ form, attributes: { url } }, context) {
    const table = form === 'enclosing' ? context.children() : []
    if (url === undefined) return table.length > 0 ? table : decline('no table and no `url`')
    const address = context.media(url)
    context.setMetadata('documents', [{ url: address, kind: 'csv' }])
    return [...table, paragraph([link(address, fileNameOf(address))])]
  },
})

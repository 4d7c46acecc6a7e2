import { flag } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** Rows and cells are blocks without HTML; the plugin makes `<tr>` and `<td>` of them at each view. */
export default defineTransformer({
  blocks: ['kadence/table', 'kadence/table-row', 'kadence/table-data'],
  attributes: {
    isFirstRowHeader: flag,
  },
  transform({ name, attributes: { isFirstRowHeader }, content }, context) {
    if (name !== 'kadence/table' || !content.includes('wp:kadence/table-data')) return context.children()
    const rows = withTags(withTags(content, 'row', 'tr'), 'data', 'td')
    const head = rows.indexOf('</tr>')
    const table =
      isFirstRowHeader && head !== -1
        ? `<thead>${rows.slice(0, head).replace(/<(\/?)td>/g, '<$1th>')}</tr></thead><tbody>${rows.slice(head + 5)}</tbody>`
        : rows
    return context.html(`<table>${table}</table>`)
  },
})

// <!-- wp:kadence/table-data {"uniqueID":"1"} -->…<!-- /wp:kadence/table-data -->
const withTags = (content: string, block: string, tagName: string): string =>
  content.replace(new RegExp(`<!--\\s+(/?)wp:kadence/table-${block}\\s[^<>]*?-->`, 'g'), `<$1${tagName}>`)

import type { RootContent } from 'mdast'
import { phrasingFrom } from '../../../model/phrasing.ts'
import { text } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { findTable, readTable, tableId } from '../../tablepress-tables.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A word about a table: its name, or how many rows it has. */
export default defineTransformer({
  tags: ['table-info'],
  attributes: {
    id: text,
    field: text,
    format: text,
  },
  transform({ attributes: { id, field, format } }, context): RootContent[] | ReturnType<typeof decline> {
    const post = findTable(id, context.site)
    const table = post && readTable(post)
    if (table === undefined) return decline(`the input does not hold table ${tableId(id)}`)
    const { name, rows, options } = table
    const framing =
      format.trim().toLowerCase() === 'raw'
        ? 0
        : Number(options['table_head'] ?? 0) + Number(options['table_foot'] ?? 0)
    switch (field.trim().toLowerCase()) {
      case 'name':
        return phrasingFrom(context.html(name))
      case 'number_rows':
        return [textNode(String(Math.max(0, rows.length - framing)))]
      case 'number_columns':
        return [textNode(String(rows[0]?.length ?? 0))]
      default:
        return decline(`the input does not hold the \`${field}\` of a table`)
    }
  },
})

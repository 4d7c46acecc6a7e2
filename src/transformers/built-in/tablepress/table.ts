import type { JsonValue } from '../../../model/metadata.ts'
import { phrasingFrom } from '../../../model/phrasing.ts'
import { text } from '../../attribute-types.ts'
import { heading } from '../../builders.ts'
import { selectLines } from '../../table-selection.ts'
import { tablePressHtml } from '../../tablepress-html.ts'
import { findTable, readTable, type StoredTable, tableId } from '../../tablepress-tables.ts'
import { decline, defineTransformer, type TransformContext } from '../../transformer.ts'

/** A table of TablePress, which is a post of type `tablepress_table` whose body is the rows as JSON. */
export default defineTransformer({
  tags: ['table'],
  blocks: ['tablepress/table'],
  attributes: {
    id: text,
    show_rows: text,
    show_columns: text,
    hide_rows: text,
    hide_columns: text,
    table_head: text,
    table_foot: text,
    first_column_th: text,
    print_name: text,
    print_name_position: text,
    print_description: text,
    convert_line_breaks: text,
  },
  // What is left says how scripts sort and page the table, and how it is painted.
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ kind, name, attributes, form }, context) {
    const between = form === 'enclosing' ? context.children() : []
    // The block holds the shortcode, which says it all.
    if (kind === 'block' && between.length > 0) return between
    // Other plugins put the table itself between the tags.
    if (attributes.id.trim() === '') return between.length > 0 ? between : decline('no `id`')
    const post = findTable(attributes.id, context.site)
    if (post === undefined) return decline(reasonFor(tableId(attributes.id), context))
    const table = readTable(post)
    if (table === undefined) return decline(`the body of table ${tableId(attributes.id)} is no JSON of a table`)
    const setting = (key: keyof typeof attributes): JsonValue | undefined =>
      attributes[key].trim() || table.options[key]
    const rows = shownRows(table, attributes)
    if (rows.length === 0 || rows[0]?.length === 0) {
      context.report('shortcode-dropped', { tag: name, reason: `table ${tableId(attributes.id)} is empty` })
      return between
    }
    reportFormulas(name, rows, context)
    const grid = context.html(
      tablePressHtml(rows, {
        head: countOf(setting('table_head')),
        foot: countOf(setting('table_foot')),
        firstColumnHeads: countOf(setting('first_column_th')) > 0,
        keepsLineBreaks: String(setting('convert_line_breaks') ?? true).toLowerCase() !== 'false',
      }),
    )
    const title =
      countOf(setting('print_name')) > 0 && table.name.trim() !== ''
        ? [heading(2, phrasingFrom(context.html(table.name)))]
        : []
    const isBelow = setting('print_name_position') === 'below'
    return [...(isBelow ? [] : title), ...grid, ...(isBelow ? title : []), ...between]
  },
})

/** Ids without an answer have three causes, and a different cure each. */
function reasonFor(id: string, { site }: TransformContext): string {
  const tables = [...site.referenced.values()].filter(({ type }) => type === 'tablepress_table')
  if (tables.length === 0) return `the input does not hold table ${id}: an export of “All content” has the tables`
  return tables.some(({ meta }) => meta['_tablepress_export_table_id'] !== undefined)
    ? `no table of the input has the id ${id}`
    : `the input has tables, but not which of them has the id ${id}: TablePress 1.5 and newer export it`
}

function shownRows(
  table: StoredTable,
  names: Readonly<Record<'show_rows' | 'show_columns' | 'hide_rows' | 'hide_columns', string>>,
): readonly (readonly string[])[] {
  const height = table.rows.length
  const width = table.rows[0]?.length ?? 0
  const isShown = (hidden: ReadonlySet<number>, hide: string, show: string, count: number) => {
    const away = selectLines(hide, count)
    const back = selectLines(show, count)
    return (index: number): boolean => back.has(index) || !(hidden.has(index) || away.has(index))
  }
  const rowIsShown = isShown(table.hiddenRows, names.hide_rows, names.show_rows, height)
  const columnIsShown = isShown(table.hiddenColumns, names.hide_columns, names.show_columns, width)
  return table.rows
    .filter((_, row) => rowIsShown(row))
    .map((cells) => cells.filter((_, column) => columnIsShown(column)))
}

/** Versions before 3 said `true` where newer ones count rows. */
function countOf(value: JsonValue | undefined): number {
  if (typeof value === 'boolean') return value ? 1 : 0
  const word = String(value ?? '')
    .trim()
    .toLowerCase()
  return word === 'true' ? 1 : /^\d{1,4}$/.test(word) ? Number(word) : 0
}

function reportFormulas(tag: string, rows: readonly (readonly string[])[], context: TransformContext): void {
  const formulas = rows.flat().filter((cell) => /^=./.test(cell))
  if (formulas.length > 0) context.report('formula-kept', { tag, formula: formulas[0] ?? '', count: formulas.length })
}

import type { Table } from 'mdast'
import { text } from '../../attribute-types.ts'
import { bulletList, inline } from '../../builders.ts'
import { textAt } from '../../json-values.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { readGroup, safeHtml, safeText } from '../../wpbakery-values.ts'

/** The numbers behind a drawing: a list for a round one, a table for lines and columns. */
export default defineTransformer({
  tags: ['vc_round_chart', 'vc_line_chart'],
  attributes: {
    title: safeHtml,
    values: text,
    /** What the numbers of the lines belong to: `JAN; FEB; MAR`. */
    x_values: safeText,
  },
  ignoresOthers: true,
  transform({ name, attributes: { title, values, x_values } }) {
    const records = readGroup(values)
    if (records.length === 0) return decline('no `values`')
    const head = titleOf(title, 'h4')
    if (name === 'vc_round_chart') {
      const parts = records.map((record) =>
        [textAt(record, 'title'), textAt(record, 'value')].filter(Boolean).join(': '),
      )
      return [...head, bulletList(parts)]
    }
    const lines = records.map((record) => [textAt(record, 'title'), ...numbersIn(textAt(record, 'y_values'))])
    return [...head, table([['', ...numbersIn(x_values)], ...lines])]
  },
})

const numbersIn = (row: string): string[] => row.split(';').map((cell) => cell.trim())

const table = (rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: inline(cell) })),
  })),
})

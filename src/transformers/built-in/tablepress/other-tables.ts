import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Tables that other plugins keep in tables of the database, which no export holds. */
export default defineTransformer({
  tags: ['wptable', 'wpdatatable', 'ninja_tables', 'supsystic-tables', 'supsystic-table'],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => missingContent(input, context, 'the rows of a table'),
})

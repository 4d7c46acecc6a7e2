import { inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** The parts of a row as themes of a decade spelt them, in one number or the other. */
const parts = [
  'one_half one_third two_third two_thirds one_fourth two_fourth two_fourths three_fourth three_fourths one_quarter',
  'three_quarter three_quarters one_fifth two_fifth two_fifths three_fifth three_fifths four_fifth four_fifths',
  'one_sixth five_sixth five_sixths one_full one_whole',
].flatMap((line) => line.split(' '))

/** WooThemes named the grid first: `[twocol_one]`, `[threecol_two_last]`. */
const grids = ['two', 'three', 'four', 'five', 'six'].flatMap((total, index) =>
  ['one', 'two', 'three', 'four', 'five'].slice(0, index + 1).map((count) => `${total}col_${count}`),
)

/** `[two_columns_one]`, of themes by Parallelus and others. */
const counted = ['two', 'three', 'four'].flatMap((total, index) =>
  ['one', 'two', 'three'].slice(0, index + 1).map((count) => `${total}_columns_${count}`),
)

/** Bootstrap’s grid of twelve. */
const spans = Array.from({ length: 12 }, (_, index) => `span${index + 1}`)

const named = [...parts, ...grids, ...counted]

/** Columns in reading order: Markdown has one column. */
export default defineTransformer({
  tags: [
    'row-fluid',
    'row_fluid',
    ...spans,
    // A column says of itself that a row begins or ends with it.
    ...named.flatMap((tag) => [tag, `${tag}_first`, `${tag}_last`]),
    ...parts.map((tag) => tag.replace('_', '-')).flatMap((tag) => [tag, `${tag}-last`]),
  ],
  attributes: {},
  ignoresOthers: true,
  layout: true,
  transform: (_, context) => inFlow(context.children()),
})

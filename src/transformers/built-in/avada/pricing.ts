import { html, text } from '../../attribute-types.ts'
import { bulletList, inFlow, paragraph } from '../../builders.ts'
import { inlineRun } from '../../inline-run.ts'
import { mergeLists } from '../../merge-lists.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A column of a table of prices: its title, and the price, the rows and the foot in it. */
export default defineTransformer({
  tags: ['fusion_pricing_column', 'fusion_pricing_price', 'fusion_pricing_row', 'fusion_pricing_footer'],
  attributes: {
    title: html,
    currency: text,
    price: text,
    time: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { title, currency, price, time } }, context) {
    if (name === 'fusion_pricing_price')
      return price === '' ? decline('no `price`') : paragraph(`${currency}${price}${time === '' ? '' : ` ${time}`}`)
    const children = context.children()
    if (name === 'fusion_pricing_row') {
      const run = inlineRun(children)
      return run === undefined ? children : run.length === 0 ? [] : bulletList([run])
    }
    return [...titleOf(title, 'h2'), ...mergeLists(inFlow(children))]
  },
})

import { html, text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { titleOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'

/** What something costs, and what one gets for it. */
export default defineTransformer({
  tags: ['x_pricing_table_column'],
  attributes: {
    title: html,
    featured_sub: html,
    currency: text,
    price: text,
    interval: text,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes: { title, featured_sub, currency, price, interval } }, context) {
    return [
      ...titleOf(title, 'h2'),
      ...titleOf(featured_sub, 'p'),
      ...titleOf(price === '' ? '' : [`${currency}${price}`, interval].filter(Boolean).join(' '), 'p'),
      ...inFlow(context.children()),
    ]
  },
})

import { html, url } from '../../attribute-types.ts'
import { inFlow, link, paragraph, textNode } from '../../builders.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Tables of prices, a column at a time: its name and price, then what it offers. */
export default defineTransformer({
  tags: [
    'pricing',
    'pricing_table',
    'pricing_tables',
    'price_table',
    'pricing_column',
    'price_column',
    'pricing_box',
    'pricing_plan',
    'pricing-table',
    'pricing-column',
    'plan',
  ],
  attributes: {
    title: html,
    name: html,
    plan: html,
    currency: html,
    price: html,
    cost: html,
    per: html,
    period: html,
    interval: html,
    url: url.optional,
    link: url.optional,
    button_url: url.optional,
    button_link: url.optional,
    button_text: html,
    button: html,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ attributes, form }, context) {
    const { title, name, plan, currency, price, cost, per, period, interval, button_text, button } = attributes
    const head = [title, name, plan].find((words) => words.length > 0) ?? []
    const amount = price.length > 0 ? price : cost
    const span = [per, period, interval].find((words) => words.length > 0) ?? []
    const address = attributes.button_url ?? attributes.button_link ?? attributes.url ?? attributes.link
    const label = button_text.length > 0 ? button_text : button
    return titledContent(head, [
      ...(amount.length === 0
        ? []
        : [paragraph([...currency, ...amount, ...(span.length > 0 ? [textNode(' / '), ...span] : [])])]),
      ...(form === 'enclosing' ? inFlow(context.children()) : []),
      ...(address === undefined ? [] : [paragraph([link(address, label.length > 0 ? label : address)])]),
    ])
  },
})

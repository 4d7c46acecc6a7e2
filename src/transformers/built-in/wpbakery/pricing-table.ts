import { text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml, safeText } from '../../wpbakery-values.ts'

/** What something costs, and what one gets for it. */
export default defineTransformer({
  tags: ['vc_pricing_table'],
  attributes: {
    heading: safeHtml,
    subheading: safeHtml,
    currency: safeText,
    price: safeText,
    period: safeText,
    add_button: text,
    btn_title: safeHtml,
    btn_link: builderLink,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const { heading, subheading, currency, price, period, add_button, btn_title, btn_link } = attributes
    const cost = [`${currency}${price}`, period].filter(Boolean).join(' ')
    const nodes = [
      ...titleOf(heading, 'h3'),
      ...titleOf(subheading, 'p'),
      ...titleOf(cost, 'p'),
      ...inFlow(context.children()),
      ...(add_button === '' ? [] : buttonOf(btn_link.url, btn_title)),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

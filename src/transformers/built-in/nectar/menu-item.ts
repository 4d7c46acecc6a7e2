import { html, text } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { titleOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'

/** A dish, its price and what it is. */
export default defineTransformer({
  tags: ['nectar_food_menu_item'],
  attributes: {
    item_name: html,
    item_name_heading_tag: text,
    item_price: text,
    item_description: html,
  },
  ignoresOthers: true,
  transform({ attributes: { item_name, item_name_heading_tag, item_price, item_description } }) {
    const price = item_price.trim() === '' ? [] : [textNode(item_name.length === 0 ? item_price : ` — ${item_price}`)]
    return [...titleOf([...item_name, ...price], item_name_heading_tag || 'h4'), ...titleOf(item_description, 'p')]
  },
})

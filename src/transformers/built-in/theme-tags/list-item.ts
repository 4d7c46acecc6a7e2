import { html } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { listOfOne } from '../../merge-lists.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['li', 'li_item', 'list_item', 'list-item', 'item', 'checklist_item'],
  attributes: {
    title: html,
    text: html,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name, attributes: { title, text }, form }, context) {
    const words = title.length > 0 ? title : text
    const children = [...inFlow(words), ...(form === 'enclosing' ? inFlow(context.children()) : [])]
    if (children.length === 0) {
      context.report('shortcode-dropped', { tag: name, reason: 'it holds nothing' })
      return []
    }
    return listOfOne(children)
  },
})

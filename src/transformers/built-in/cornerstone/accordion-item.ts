import { flag, text } from '../../attribute-types.ts'
import { details, inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['x_accordion_item'],
  attributes: {
    title: text,
    open: flag,
  },
  ignored: ['class', 'style', 'id', 'parent_id'],
  ignoresOthers: true,
  transform({ attributes: { title, open } }, context) {
    const children = context.children()
    return title.trim() === '' ? inFlow(children) : details(title, children, { isOpen: open })
  },
})

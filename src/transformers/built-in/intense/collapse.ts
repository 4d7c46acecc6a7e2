import { flag, text } from '../../attribute-types.ts'
import { details, inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['intense_collapse'],
  attributes: {
    title: text,
    active: flag,
  },
  ignoresOthers: true,
  transform({ attributes: { title, active } }, context) {
    const children = context.children()
    return title.trim() === '' ? inFlow(children) : details(title, children, { isOpen: active })
  },
})

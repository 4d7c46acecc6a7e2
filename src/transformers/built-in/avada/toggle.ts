import { flag, text } from '../../attribute-types.ts'
import { details, inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['fusion_toggle'],
  attributes: {
    title: text,
    open: flag,
  },
  ignoresOthers: true,
  transform({ attributes: { title, open } }, context) {
    const children = context.children()
    return title.trim() === '' ? inFlow(children) : details(title, children, { isOpen: open })
  },
})

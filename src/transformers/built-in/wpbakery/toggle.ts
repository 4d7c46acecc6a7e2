import { flag } from '../../attribute-types.ts'
import { details, inFlow } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'
import { safeText } from '../../wpbakery-values.ts'

/** A question whose answer a click opens, and the sections of an old accordion. */
export default defineTransformer({
  tags: ['vc_toggle', 'vc_accordion_tab'],
  attributes: {
    title: safeText,
    open: flag,
  },
  ignoresOthers: true,
  transform({ attributes: { title, open } }, context) {
    return title.trim() === '' ? inFlow(context.children()) : details(title, context.children(), { isOpen: open })
  },
})

import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** A field that lost its form. */
export default defineTransformer({
  tags: ['contact-field'],
  attributes: {
    label: text,
  },
  ignoresOthers: true,
  transform({ name, attributes: { label } }, context) {
    const reason = `a field of a form${label === '' ? '' : `, “${label}”`}`
    context.report('shortcode-dropped', { tag: name, reason })
    return context.children()
  },
})

import { decodeBase64, decodePercent } from '../../base64.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** HTML in base64, or as it is where the theme's option says so. */
export default defineTransformer({
  tags: ['fusion_code', 'fusion_table'],
  attributes: {},
  ignoresOthers: true,
  transform({ name, content }, context) {
    const encoded = content.replace(/<[^<>]*>/g, '').trim()
    if (encoded === '' && content.trim() === '') return decline('nothing between the tags')
    const decoded = decodeBase64(encoded)
    if (decoded === undefined) return context.children()
    const nodes = context.html(/^(?:%[\da-f]{2}|[\w.~-])+$/i.test(decoded) ? decodePercent(decoded) : decoded)
    if (nodes.length === 0) context.report('shortcode-dropped', { tag: name, reason: 'its code shows nothing' })
    return nodes
  },
})

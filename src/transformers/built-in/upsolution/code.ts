import { decodeBase64, decodePercent } from '../../base64.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** HTML, in base64 or as it is. */
export default defineTransformer({
  tags: ['us_html'],
  attributes: {},
  ignoresOthers: true,
  transform({ name, content }, context) {
    if (content.trim() === '') return decline('nothing between the tags')
    const decoded = decodeBase64(content.replace(/<[^<>]*>/g, ''))
    const nodes = decoded === undefined ? context.children() : context.html(decodePercent(decoded))
    if (nodes.length === 0) context.report('shortcode-dropped', { tag: name, reason: 'its code shows nothing' })
    return nodes
  },
})

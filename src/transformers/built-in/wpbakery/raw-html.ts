import { decodeBase64, decodePercent } from '../../base64.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** HTML, percent-encoded and then in base64, so that no filter of WordPress touches it. */
export default defineTransformer({
  tags: ['vc_raw_html'],
  attributes: {},
  ignoresOthers: true,
  transform({ name, content }, context) {
    const encoded = content.replace(/<[^<>]*>/g, '')
    const decoded = decodeBase64(encoded)
    if (decoded === undefined) return encoded.trim() === '' ? decline('nothing between the tags') : context.children()
    const html = decodePercent(decoded)
    const nodes = context.html(html)
    if (nodes.length === 0) {
      const what = /^\s*<!--/.test(html) ? 'a comment' : 'HTML'
      context.report('shortcode-dropped', { tag: name, reason: `it holds ${what} that shows nothing` })
    }
    return nodes
  },
})

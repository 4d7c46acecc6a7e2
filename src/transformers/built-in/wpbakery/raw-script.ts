import { decodeBase64, decodePercent } from '../../base64.ts'
import { defineTransformer } from '../../transformer.ts'

/** A script, which runs on the old page and is no content. The report keeps the address it loads, if any. */
export default defineTransformer({
  tags: ['vc_raw_js'],
  attributes: {},
  ignoresOthers: true,
  transform({ name, content }, context) {
    const script = decodePercent(decodeBase64(content.replace(/<[^<>]*>/g, '')) ?? content)
    const source = /\bsrc\s*=\s*["']?([^"'\s<>]+)/i.exec(script)?.[1]
    context.report('shortcode-dropped', { tag: name, reason: `a script${source === undefined ? '' : `: ${source}`}` })
    return []
  },
})

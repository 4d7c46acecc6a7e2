import { decodePercent } from '../../base64.ts'
import { buttonOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { safeHtml, safeText } from '../../wpbakery-values.ts'

/** The `<iframe>` that Google Maps gives out, or an address of it. */
export default defineTransformer({
  tags: ['vc_gmaps'],
  attributes: {
    link: safeText,
    title: safeHtml,
  },
  ignoresOthers: true,
  transform({ attributes: { link, title } }, context) {
    const code = decodePercent(link).trim()
    if (code === '') return decline('no `link`')
    const map = code.startsWith('<') ? context.html(code) : buttonOf(code, code)
    return map.length === 0 ? decline('no map in `link`') : [...titleOf(title, 'h2'), ...map]
  },
})

import type { PhrasingContent } from 'mdast'
import { text } from '../../attribute-types.ts'
import { bulletList, link, textNode } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { safeHtml } from '../../wpbakery-values.ts'

/** Where somebody is to be reached. */
export default defineTransformer({
  tags: ['us_contacts'],
  attributes: {
    address: safeHtml,
    phone: safeHtml,
    fax: safeHtml,
    email: text,
  },
  ignoresOthers: true,
  transform({ attributes: { address, phone, fax, email } }) {
    const lines: PhrasingContent[][] = [
      [...address],
      [...phone],
      fax.length === 0 ? [] : [textNode('Fax: '), ...fax],
      email === '' ? [] : [link(`mailto:${email}`, email)],
    ]
    const shown = lines.filter((line) => line.length > 0)
    return shown.length === 0 ? decline('nothing to say in it') : bulletList(shown)
  },
})

import { text, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** An icon that links to a profile, or an entry of a menu. Neither has HTML of its own. */
export default defineTransformer({
  blocks: ['core/social-link', 'core/navigation-link', 'core/navigation-submenu'],
  attributes: {
    url: url.optional,
    label: text,
    service: text,
  },
  transform({ attributes: { url: address, label, service } }, context) {
    const inner = context.children()
    if (address === undefined) return inner
    const name = label || service.replace(/^./, (letter) => letter.toUpperCase()) || address
    return [paragraph([link(address, name)]), ...inner]
  },
})

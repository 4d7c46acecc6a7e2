import { text, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { socialAddress, socialServiceName } from '../../social-services.ts'
import { defineTransformer } from '../../transformer.ts'

/** An icon that links to a profile, or an entry of a menu. Neither has HTML of its own. */
export default defineTransformer({
  blocks: ['core/social-link', 'core/navigation-link', 'core/navigation-submenu'],
  attributes: {
    url: url.optional,
    label: text,
    service: text,
  },
  transform({ name: block, attributes: { url: typed, label, service } }, context) {
    const inner = context.children()
    if (typed === undefined) return inner
    const address = block === 'core/social-link' ? socialAddress(typed) : typed
    return [paragraph([link(address, label || socialServiceName(service) || address)]), ...inner]
  },
})

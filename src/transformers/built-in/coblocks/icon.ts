import { url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** A drawing that belongs to the plugin; what it links to belongs to the page. */
export default defineTransformer({
  blocks: ['coblocks/icon'],
  attributes: {
    href: url.optional,
  },
  transform({ name, attributes: { href } }, context) {
    context.report('decoration-dropped', { tag: name, attributes: ['icon'] })
    return href === undefined ? [] : paragraph([link(href, href)])
  },
})

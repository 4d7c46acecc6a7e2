import { bulletList, link } from '../../builders.ts'
import { socialAddress, socialServiceName } from '../../social-services.ts'
import { defineTransformer } from '../../transformer.ts'

/** Settings named after the services: `"facebook":"https://…"`. */
const services = [
  'facebook',
  'twitter',
  'instagram',
  'tiktok',
  'pinterest',
  'linkedin',
  'youtube',
  'yelp',
  'houzz',
  'opensea',
]

export default defineTransformer({
  blocks: ['coblocks/social-profiles'],
  attributes: {},
  transform({ rawAttributes }, context) {
    const links = services.flatMap((service) => {
      const address = rawAttributes[service] ?? ''
      return /^https?:\/\//i.test(address) ? [[link(socialAddress(address), socialServiceName(service))]] : []
    })
    return links.length === 0 ? context.children() : bulletList(links)
  },
})

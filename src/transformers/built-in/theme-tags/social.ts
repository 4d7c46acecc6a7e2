import { text, url } from '../../attribute-types.ts'
import { link } from '../../builders.ts'
import { inPlace } from '../../in-place.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** A sign that leads to an account. Without an address, an option of the theme had it. */
export default defineTransformer({
  tags: ['social', 'social_icons', 'social_icon', 'social_profile', 'follow_us'],
  attributes: {
    type: text,
    network: text,
    icon: text,
    title: text,
    url: url.optional,
    link: url.optional,
    href: url.optional,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const { type, network, icon, title, url, link: other, href } = input.attributes
    const address = url ?? other ?? href
    if (address === undefined) return leaveOut(input, context, 'signs of accounts that the theme knew')
    return inPlace([link(address, title || network || type || icon || address)], context)
  },
})

import type { PhrasingContent } from 'mdast'
import { isSafeUrl } from '../../../model/safe-url.ts'
import { text } from '../../attribute-types.ts'
import { inFlow, link as linkOf, paragraph, textNode } from '../../builders.ts'
import { pictureOf, titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml } from '../../wpbakery-values.ts'

/** A portrait, a name, what somebody does, and where else they are to be found. */
export default defineTransformer({
  tags: ['us_person'],
  attributes: {
    image: text,
    name: safeHtml,
    role: safeHtml,
    link: builderLink,
    email: text,
    facebook: text,
    twitter: text,
    google_plus: text,
    linkedin: text,
    skype: text,
    custom_link: text,
  },
  ignoresOthers: true,
  transform({ attributes: { image, name, role, link, ...services } }, context) {
    const links = Object.entries(services).flatMap(([service, typed]): PhrasingContent[] => {
      const address = typed.trim()
      const target = service === 'email' && !/^[a-z]+:/i.test(address) ? `mailto:${address}` : address
      return address === '' || address === '#' || !isSafeUrl(target) ? [] : [linkOf(target, labels[service] ?? address)]
    })
    const profiles = links.flatMap((profile, index) => (index === 0 ? [profile] : [textNode(' · '), profile]))
    const nodes = [
      ...pictureOf(image, context, { link: link.url || undefined }),
      ...titleOf(name, 'h4'),
      ...titleOf(role, 'p'),
      ...inFlow(context.children()),
      ...(profiles.length === 0 ? [] : [paragraph(profiles)]),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

const labels: Readonly<Record<string, string>> = {
  email: 'Email',
  facebook: 'Facebook',
  twitter: 'Twitter',
  google_plus: 'Google+',
  linkedin: 'LinkedIn',
  skype: 'Skype',
}

import type { PhrasingContent } from 'mdast'
import { markup, text } from '../../attribute-types.ts'
import { inFlow, link, paragraph, textNode } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviInline, diviUrl } from '../../divi-values.ts'
import { pictureOf, titleOf } from '../../module-parts.ts'
import { decline } from '../../transformer.ts'

/** A portrait, a name, what somebody does, and where else they are to be found. */
export default defineDiviModule({
  tags: ['et_pb_team_member'],
  attributes: {
    name: markup,
    position: markup,
    image_url: markup,
    header_level: text.or('h4'),
    facebook_url: markup,
    twitter_url: markup,
    google_url: markup,
    linkedin_url: markup,
  },
  transform({ name, attributes }, context) {
    const inline = (raw: string) => diviInline(raw, name, context)
    const links = [
      ['Facebook', attributes.facebook_url],
      ['Twitter', attributes.twitter_url],
      ['Google+', attributes.google_url],
      ['LinkedIn', attributes.linkedin_url],
    ].flatMap(([label = '', raw = '']): PhrasingContent[] => {
      const target = diviUrl(raw, name, context)
      return target === '' || target === '#' ? [] : [link(target, label)]
    })
    const profiles = links.flatMap((profile, index) => (index === 0 ? [profile] : [textNode(' · '), profile]))
    const nodes = [
      ...pictureOf(diviUrl(attributes.image_url, name, context), context, { alt: attributes.name }),
      ...titleOf(inline(attributes.name), attributes.header_level),
      ...titleOf(inline(attributes.position), 'p'),
      ...inFlow(context.children()),
      ...(profiles.length === 0 ? [] : [paragraph(profiles)]),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

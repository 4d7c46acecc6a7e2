import { html, text, url } from '../../attribute-types.ts'
import { figure, link, paragraph } from '../../builders.ts'
import { titledContent } from '../../titled-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** A title, a picture, some text, a link: icon boxes, services, features, team members. */
export default defineTransformer({
  tags: [
    'icon_box',
    'iconbox',
    'icon_text',
    'service',
    'services',
    'feature',
    'feature_box',
    'featurebox',
    'team',
    'team_member',
    'member_box',
    'staff',
    'cta',
    'call_to_action',
    'promo',
    'promobox',
    'promo_box',
  ],
  attributes: {
    title: html,
    name: html,
    heading: html,
    subtitle: html,
    position: html,
    role: html,
    text: html,
    content: html,
    description: html,
    image: text,
    img: text,
    photo: text,
    picture: text,
    link: url.optional,
    url: url.optional,
    href: url.optional,
    button_link: url.optional,
    button_url: url.optional,
    link_text: html,
    linktext: html,
    button_text: html,
    button: html,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ attributes, form }, context) {
    const first = <Value extends { length: number }>(...values: readonly Value[]) =>
      values.find(({ length }) => length > 0)
    const title = first(attributes.title, attributes.name, attributes.heading) ?? []
    const lines = [
      first(attributes.subtitle, attributes.position, attributes.role),
      first(attributes.text, attributes.content, attributes.description),
    ]
    const picture = first(
      attributes.image.trim(),
      attributes.img.trim(),
      attributes.photo.trim(),
      attributes.picture.trim(),
    )
    const address =
      attributes.link ?? attributes.url ?? attributes.href ?? attributes.button_link ?? attributes.button_url
    const label = first(attributes.link_text, attributes.linktext, attributes.button_text, attributes.button)
    const head = address !== undefined && label === undefined && title.length > 0 ? [link(address, title)] : title
    return [
      ...(picture === undefined
        ? []
        : [figure({ url: context.media(picture), alt: context.attachment(picture)?.alt })]),
      ...titledContent(head, [
        ...lines.flatMap((words) => (words === undefined ? [] : [paragraph(words)])),
        ...(form === 'enclosing' ? context.children() : []),
        ...(address === undefined || head !== title ? [] : [paragraph([link(address, label ?? address)])]),
      ]),
    ]
  },
})

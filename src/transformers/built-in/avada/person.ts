import type { PhrasingContent } from 'mdast'
import { isSafeUrl } from '../../../model/safe-url.ts'
import { html, text, url } from '../../attribute-types.ts'
import { inFlow, link, paragraph, textNode } from '../../builders.ts'
import { pictureOf, titleOf } from '../../module-parts.ts'
import { socialServiceName } from '../../social-services.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A portrait, a name, what somebody does, and where else they are to be found: `facebook="https://…"`. */
export default defineTransformer({
  tags: ['fusion_person', 'fusion_social_links'],
  attributes: {
    name: html,
    title: html,
    picture: text,
    pic_link: url,
    blogger: text,
    deviantart: text,
    discord: text,
    dribbble: text,
    dropbox: text,
    email: text,
    facebook: text,
    flickr: text,
    github: text,
    instagram: text,
    linkedin: text,
    pinterest: text,
    reddit: text,
    rss: text,
    skype: text,
    soundcloud: text,
    spotify: text,
    telegram: text,
    tiktok: text,
    tumblr: text,
    twitch: text,
    twitter: text,
    vimeo: text,
    vk: text,
    whatsapp: text,
    xing: text,
    yahoo: text,
    youtube: text,
  },
  ignoresOthers: true,
  transform({ attributes: { name, title, picture, pic_link, ...services } }, context) {
    const links = Object.entries(services).flatMap(([service, typed]): PhrasingContent[] => {
      const address = typed.trim()
      const target = service === 'email' && !/^[a-z]+:/i.test(address) ? `mailto:${address}` : address
      return address === '' || address === '#' || !isSafeUrl(target) ? [] : [link(target, socialServiceName(service))]
    })
    const profiles = links.flatMap((profile, index) => (index === 0 ? [profile] : [textNode(' · '), profile]))
    const nodes = [
      ...pictureOf(picture, context, { link: pic_link || undefined }),
      ...titleOf(name, 'h4'),
      ...titleOf(title, 'p'),
      ...inFlow(context.children()),
      ...(profiles.length === 0 ? [] : [paragraph(profiles)]),
    ]
    return nodes.length === 0 ? decline('nothing to say in it') : nodes
  },
})

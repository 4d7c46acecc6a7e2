import { text } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** A fact about the site, often inside an address: `<a href="[bloginfo key='url']/about/">`. */
export default defineTransformer({
  tags: [
    'bloginfo',
    'site_url',
    'siteurl',
    'site-url',
    'home_url',
    'homeurl',
    'blogurl',
    'blog_url',
    'site_title',
    'sitename',
  ],
  attributes: {
    key: text,
    show: text,
    name: text,
    info: text,
    field: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { name: tag, attributes, positional } = input
    const { key, show, name, info, field } = attributes
    const asked =
      tag === 'bloginfo' ? key || show || name || info || field || positional[0]?.replace(/^=/, '') || 'name' : tag
    const value = /title|name/i.test(asked)
      ? context.site.title
      : /url|home/i.test(asked)
        ? context.site.url
        : undefined
    return value === undefined ? leaveOut(input, context, 'a fact about the old site') : [textNode(value)]
  },
})

import { flag, text, url } from '../../attribute-types.ts'
import { pictureOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['x_image'],
  attributes: {
    src: text,
    alt: text,
    /** Whether it is a link at all. */
    link: flag,
    href: url,
    title: text,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes: { src, alt, link, href } }, context) {
    if (src === '') return decline('no `src`')
    return pictureOf(src, context, { alt, link: link && href !== '' ? href : undefined })
  },
})

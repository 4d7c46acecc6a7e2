import { phrasingFrom } from '../../../model/phrasing.ts'
import { flag, oneOf, text, url } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { recordImage } from '../../image-facts.ts'
import { missingImage } from '../../missing-images.ts'
import { titleOf } from '../../module-parts.ts'
import { decline, defineTransformer } from '../../transformer.ts'
import { builderLink, safeHtml, safeText } from '../../wpbakery-values.ts'

/** One image: of the library, of another site, or the featured one. */
export default defineTransformer({
  tags: ['vc_single_image'],
  attributes: {
    image: text,
    source: oneOf('media_library', 'external_link', 'featured_image'),
    custom_src: url.optional,
    caption: safeHtml,
    /** Shows the caption that the library has. */
    add_caption: flag,
    title: safeText,
    alignment: oneOf('left', 'center', 'right').optional,
    onclick: text,
    link: builderLink,
    /** Before version 4.8. */
    img_link: builderLink,
    img_link_large: flag,
  },
  ignoresOthers: true,
  transform({ attributes }, context) {
    const { image, source, custom_src, caption, add_caption, title, alignment: align, onclick } = attributes
    const reference =
      source === 'external_link'
        ? (custom_src ?? '')
        : source === 'featured_image'
          ? (context.post.meta['_thumbnail_id']?.[0] ?? '')
          : image.trim()
    if (reference === '') return decline(`no image in \`${source === 'external_link' ? 'custom_src' : 'image'}\``)
    const attachment = context.attachment(reference)
    const missing = missingImage(reference, context)
    if (missing !== undefined) return missing
    const address = context.media(reference)
    const target = attributes.link.url || attributes.img_link.url
    const opensItself = onclick === 'img_link_large' || onclick === 'link_image' || attributes.img_link_large
    const picture = figure({
      url: address,
      alt: attachment?.alt,
      link: target || (opensItself ? address : undefined),
      align,
      caption: caption.length > 0 || !add_caption ? caption : phrasingFrom(context.html(attachment?.caption ?? '')),
    })
    recordImage(context, picture, onclick === 'link_image')
    return [...titleOf(title, 'h2'), picture]
  },
})

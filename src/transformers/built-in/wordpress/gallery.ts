import { oneOf } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { attachmentFigure, libraryAttributes, selectAttachments } from '../../media-library.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `gallery_shortcode` */
export default defineTransformer({
  tags: ['gallery'],
  attributes: {
    ...libraryAttributes,
    link: oneOf('post', 'file', 'none').optional,
  },
  decoration: ['type', 'itemtag', 'icontag', 'captiontag', 'class', 'style', 'a_type', 'autostart'],
  ignored: ['columns', 'size'],
  transform({ name, attributes: { link, ...query } }, context) {
    const attachments = selectAttachments(query, 'image', context)
    if (attachments.length === 0) {
      const named = [...query.ids, ...query.include].join(', ')
      if (named === '' && context.site.attachments.size > 0) {
        context.report('shortcode-dropped', { tag: name, reason: 'no image was uploaded to the post' })
        return []
      }
      const reference = named === '' ? 'the images uploaded to the post' : `the images ${named}`
      return decline(`the input does not hold ${reference}`)
    }
    return gallery(
      attachments.map((attachment) => {
        // Without a word, WordPress links to a page it makes for each image. That page shows what the figure shows.
        const target =
          link === 'file' ? context.media(String(attachment.id)) : link === 'post' ? attachment.link : undefined
        return attachmentFigure(attachment, context, target)
      }),
    )
  },
})

import { gallery } from '../../builders.ts'
import { attachmentFigure, libraryAttributes, selectAttachments } from '../../media-library.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** The images of the library, one at a time (`Jetpack_Slideshow_Shortcode`). */
export default defineTransformer({
  tags: ['slideshow'],
  attributes: {
    ...libraryAttributes,
  },
  decoration: ['trans', 'autostart', 'size', 'speed', 'w', 'h', 'width', 'height', 'template'],
  transform({ attributes }, context) {
    const attachments = selectAttachments(attributes, 'image', context)
    if (attachments.length === 0) return decline('the input does not hold its images')
    return gallery(attachments.map((attachment) => attachmentFigure(attachment, context)))
  },
})

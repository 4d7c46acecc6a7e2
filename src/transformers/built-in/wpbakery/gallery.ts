import { isSafeImageUrl, isSafeUrl } from '../../../model/safe-url.ts'
import { list, text } from '../../attribute-types.ts'
import { figure, gallery } from '../../builders.ts'
import { figuresFrom } from '../../media-library.ts'
import { missingImages } from '../../missing-images.ts'
import { titleOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'
import { readLines, safeText } from '../../wpbakery-values.ts'

/** Images of the library by their ids, or of other sites by their addresses. */
export default defineTransformer({
  tags: ['vc_gallery', 'vc_images_carousel', 'vc_media_grid', 'vc_masonry_media_grid'],
  attributes: {
    images: list,
    /** What the grids call it. */
    include: list,
    custom_srcs: text,
    custom_links: text,
    title: safeText,
  },
  ignoresOthers: true,
  transform({ attributes: { images, include, custom_srcs, custom_links, title } }, context) {
    const ids = [...images, ...include]
    const addresses = readLines(custom_srcs).filter((address) => address !== '' && isSafeImageUrl(address))
    const figures = [...figuresFrom(ids, context), ...addresses.map((url) => figure({ url }))]
    if (figures.length === 0) return missingImages(ids, 'images')
    const links = readLines(custom_links)
    const linked = figures.map((image, index) => {
      const link = links[index] ?? ''
      return link === '' || link === '#' || !isSafeUrl(link) ? image : { ...image, link }
    })
    return [...titleOf(title, 'h2'), gallery(linked)]
  },
})

import { phrasingFrom } from '../../../model/phrasing.ts'
import type { ReferencedPost } from '../../../model/site.ts'
import { parseShortcodes } from '../../../shortcode/index.ts'
import { flag, number, text } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { figuresFrom } from '../../media-library.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Shows the images of a post of type `ai_galleries`. */
export default defineTransformer({
  tags: ['aesop_gallery'],
  blocks: ['ase/gallery'],
  attributes: {
    id: number.optional,
    galleryname: text,
    no_gallery: flag,
  },
  decoration: ['revealfx', 'overlay_revealfx', 'className', 'classname'],
  transform({ name, attributes: { id, galleryname, no_gallery } }, context) {
    if (no_gallery) {
      context.report('shortcode-dropped', { tag: name, reason: '`no_gallery` hides it' })
      return []
    }
    if (id === undefined) return decline('no `id`')
    const post = context.site.referenced.get(id)
    const ids = post === undefined ? [] : imageIds(post)
    const figures = figuresFrom(ids, context)
    if (post === undefined || figures.length === 0) {
      const reference = `gallery ${id}${galleryname === '' ? '' : ` “${galleryname}”`}`
      return decline(`the input does not hold the images of ${reference}`)
    }
    return gallery(figures, phrasingFrom(context.html(post.meta['aesop_gallery_caption']?.[0] ?? '')))
  },
})

/** Ids parted by commas; before version 1.5 they stood in a `[gallery]` that was the body. */
function imageIds({ meta, body }: ReferencedPost): string[] {
  const shortcode = parseShortcodes(body, { tags: ['gallery'] }).children.find((node) => node.type === 'shortcode')
  const ids = meta['_ase_gallery_images']?.[0] ?? shortcode?.attributes['ids'] ?? ''
  return ids
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
}

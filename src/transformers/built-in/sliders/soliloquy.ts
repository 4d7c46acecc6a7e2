import { text } from '../../attribute-types.ts'
import { gallery } from '../../builders.ts'
import { missingContent } from '../../missing-content.ts'
import { referencedPost } from '../../referenced-post.ts'
import { storedFigures, storedImages } from '../../stored-images.ts'
import { defineTransformer } from '../../transformer.ts'

/** Soliloquy keeps a slider in a post, and its slides, with what is said of them, in meta. */
export default defineTransformer({
  tags: ['soliloquy'],
  attributes: {
    id: text,
    slug: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { id, slug } = input.attributes
    const post = referencedPost(id || slug, 'soliloquy', context.site)
    const figures = storedFigures(storedImages(post?.meta['_sol_slider_data']?.[0], ['slider']), context)
    return figures.length > 0 ? gallery(figures) : missingContent(input, context, 'the slides of a slider')
  },
})

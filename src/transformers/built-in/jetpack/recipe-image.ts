import { text } from '../../attribute-types.ts'
import { figure } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `[recipe-image 42]`, `[recipe-image image="https://…"]` */
export default defineTransformer({
  tags: ['recipe-image'],
  attributes: {
    image: text,
  },
  transform({ attributes: { image }, positional: [unnamed = ''] }, context) {
    const reference = unnamed || image
    if (reference === '') return decline('no image')
    return figure({ url: context.media(reference), alt: context.attachment(reference)?.alt })
  },
})

import { phrasingFrom } from '../../../model/phrasing.ts'
import { markup, text, url } from '../../attribute-types.ts'
import { figcaptionOf } from '../../block-html.ts'
import { figure } from '../../builders.ts'
import { embedFor } from '../../embed-providers.ts'
import { extensionOf } from '../../media-files.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A moving image: a file, or a page of Giphy's that shows one. */
export default defineTransformer({
  blocks: ['jetpack/gif'],
  attributes: {
    gifUrl: url.optional,
    /** What the block was found with before it took any service. */
    giphyUrl: url.optional,
    caption: markup,
    searchText: text,
  },
  transform({ attributes: { gifUrl, giphyUrl, caption, searchText }, content }, context) {
    const address = gifUrl ?? giphyUrl
    if (address === undefined) return decline('no `gifUrl`')
    const words = phrasingFrom(context.html(figcaptionOf(content) || caption))
    const page = /^(?:gif|webp|png|jpe?g)$/.test(extensionOf(address)) ? undefined : embedFor(address)
    return page === undefined
      ? figure({ url: context.media(address), alt: searchText, caption: words })
      : { ...page, children: words }
  },
})

import { phrasingFrom } from '../../../model/phrasing.ts'
import { markup, text } from '../../attribute-types.ts'
import { figcaptionOf } from '../../block-html.ts'
import { embedFor } from '../../embed-providers.ts'
import { defineTransformer } from '../../transformer.ts'

/** A film that WordPress.com hosts, by its id there. */
export default defineTransformer({
  blocks: ['videopress/video'],
  attributes: {
    guid: text,
    caption: markup,
  },
  transform({ attributes: { guid, caption }, content }, context) {
    const page = /^\w+$/.test(guid) ? embedFor(`https://videopress.com/v/${guid}`) : undefined
    if (page === undefined) return context.children()
    return { ...page, children: phrasingFrom(context.html(figcaptionOf(content) || caption)) }
  },
})

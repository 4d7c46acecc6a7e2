import { text, url } from '../../attribute-types.ts'
import { documentLink } from '../../document-link.ts'
import { embedFor } from '../../embed-providers.ts'
import { inPlace } from '../../in-place.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Another page in this one. */
export default defineTransformer({
  tags: ['iframe', 'advanced_iframe', 'iframe_loader', 'i-frame', 'embediframe', 'iframeshortcode', 'page_embed'],
  attributes: {
    src: url.optional,
    url: url.optional,
    link: url.optional,
    title: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { attributes, positional, form, content } = input
    const typed = [...positional, form === 'enclosing' ? content : ''].map((word) => word.trim().replace(/^=/, ''))
    const address =
      attributes.src ??
      attributes.url ??
      attributes.link ??
      typed.find((word) => /^(?:(?:https?:)?\/\/|\/)[^\s<>"]+$/i.test(word))
    const between = form === 'enclosing' && !typed.includes(address ?? '') ? inPlace(context.children(), context) : []
    if (address === undefined)
      return between.length > 0 ? between : leaveOut(input, context, 'a frame without an address')
    const page = embedFor(address)
    const shown =
      page === undefined
        ? documentLink(address, attributes.title, context)
        : { ...page, ...(attributes.title && { title: attributes.title }) }
    return [shown, ...between]
  },
})

import { text } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { leaveOut } from '../../leave-out.ts'
import { postAddress } from '../../post-address.ts'
import { defineTransformer } from '../../transformer.ts'

/** The content of another page, which has a document of its own: what stays is a link to it. */
export default defineTransformer({
  tags: [
    'insert',
    'include-page',
    'include_page',
    'includepage',
    'include-post',
    'include_post',
    'show_page',
    'display_page',
  ],
  attributes: {
    page: text,
    id: text,
    slug: text,
    post_id: text,
    title: text,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const { page, id, slug, post_id, title } = input.attributes
    const named = [page, id, post_id, slug].map((word) => word.trim()).find((word) => word !== '') ?? ''
    // WordPress redirects from the slug alone to where the page is (`redirect_guess_404_permalink`).
    const address =
      postAddress(named, context) ??
      (/^[\w/-]+$/.test(named) && context.site.url !== undefined
        ? `${context.site.url.replace(/\/+$/, '')}/${named}/`
        : undefined)
    const left = leaveOut(input, context, 'the content of another page, which has a document of its own')
    return address === undefined ? left : [paragraph([link(address, title.trim() || named)]), ...left]
  },
})

import { text, url } from '../../attribute-types.ts'
import { documentLink } from '../../document-link.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['su_document'],
  attributes: {
    url: url.optional,
    /** Its name in version 3. */
    file: url.optional,
    title: text,
  },
  decoration: ['width', 'height', 'responsive', 'class'],
  transform({ attributes: { url, file, title } }, context) {
    const address = file ?? url
    return address === undefined ? decline('no `url`') : documentLink(address, title, context)
  },
})

import { text } from '../../attribute-types.ts'
import { nestableTags } from '../../nestable-tags.ts'
import { restrictedContent } from '../../restricted-content.ts'
import { defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: nestableTags(['su_members', 'su_guests']),
  attributes: {
    /** Shown in its place to who was not logged in. */
    message: text,
  },
  decoration: ['color', 'style', 'login', 'login_text', 'login_url', 'class'],
  transform: (input, context) =>
    restrictedContent(
      input,
      context,
      input.name.endsWith('members') ? 'to visitors who were logged in' : 'to visitors who were not',
    ),
})

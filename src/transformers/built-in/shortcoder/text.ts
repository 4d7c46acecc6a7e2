import { text } from '../../attribute-types.ts'
import { missingContent } from '../../missing-content.ts'
import { fillShortcoder, findShortcoder, isBoundless } from '../../shortcoder-text.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** Shortcoder: texts of the site that are kept once and shown in many places. Since version 5 they are posts. */
export default defineTransformer({
  tags: ['sc'],
  attributes: {
    name: text,
    sc_id: text,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform(input, context) {
    const { attributes, rawAttributes, content } = input
    const post = findShortcoder(attributes, context.site)
    if (post === undefined) return missingContent(input, context, 'the texts of Shortcoder')
    if (post.meta['_sc_disable_sc']?.[0] === 'yes') {
      context.report('shortcode-dropped', { tag: input.name, reason: `the text “${post.title}” was switched off` })
      return []
    }
    const body = isBoundless(post, context.site)
      ? undefined
      : fillShortcoder(post.body, rawAttributes, content, context)
    if (body === undefined)
      return decline(`the text “${post.title}” holds itself, or is too long when it is written out`)
    const nodes = context.html(body)
    if (nodes.length === 0)
      context.report('shortcode-dropped', { tag: input.name, reason: `the text “${post.title}” shows nothing` })
    return nodes
  },
})

import { phrasingFrom } from '../../../model/phrasing.ts'
import { html, number, text } from '../../attribute-types.ts'
import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** A custom field. Those of other posts, and of users, are not at hand. */
export default defineTransformer({
  tags: ['su_meta', 'su_post', 'su_user'],
  attributes: {
    key: text,
    field: text,
    default: text,
    before: html,
    after: html,
    post_id: number.optional,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { key, field, default: otherwise, before, after, post_id } = input.attributes
    const isOwn = input.name !== 'su_user' && (post_id === undefined || post_id === context.post.id)
    const found = isOwn ? ((input.name === 'su_meta' ? metaOf(key) : fieldOf(field)) ?? '') : ''
    const shown = phrasingFrom(context.html(found || otherwise))
    return shown.length === 0
      ? leaveOut(input, context, 'a field, looked up at each view')
      : [...before, ...shown, ...after]

    function metaOf(name: string): string | undefined {
      return Object.hasOwn(context.post.meta, name) ? context.post.meta[name]?.[0] : undefined
    }

    function fieldOf(name: string): string | undefined {
      return name === '' || name === 'post_title' ? context.post.title : undefined
    }
  },
})

import type { Callout } from '../../../model/mdast.ts'
import { html, text } from '../../attribute-types.ts'
import { callout } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A box whose colour says what kind of message it holds. */
export default defineTransformer({
  tags: ['intense_alert', 'intense_content_box', 'intense_promo_box'],
  attributes: {
    color: text,
    title: html,
  },
  ignoresOthers: true,
  transform({ attributes: { color, title } }, context) {
    const children = context.children()
    const kind = Object.hasOwn(kinds, color) ? kinds[color] : 'note'
    return children.length + title.length === 0 ? decline('nothing to say in it') : callout(children, { kind, title })
  },
})

const kinds: Readonly<Record<string, Callout['kind']>> = {
  danger: 'danger',
  error: 'danger',
  success: 'success',
  warning: 'warning',
}

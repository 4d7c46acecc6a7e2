import type { Callout } from '../../../model/mdast.ts'
import { text } from '../../attribute-types.ts'
import { callout } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['us_message'],
  attributes: {
    color: text,
  },
  ignoresOthers: true,
  transform({ attributes: { color } }, context) {
    const children = context.children()
    const kind = Object.hasOwn(kinds, color) ? kinds[color] : 'note'
    return children.length === 0 ? decline('nothing between the tags') : callout(children, { kind })
  },
})

const kinds: Readonly<Record<string, Callout['kind']>> = {
  attention: 'warning',
  error: 'danger',
  success: 'success',
  green: 'success',
  red: 'danger',
  yellow: 'warning',
}

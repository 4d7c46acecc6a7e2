import type { Callout } from '../../../model/mdast.ts'
import { text } from '../../attribute-types.ts'
import { callout } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['fusion_alert'],
  attributes: {
    type: text,
  },
  ignoresOthers: true,
  transform({ attributes: { type } }, context) {
    const children = context.children()
    const kind = Object.hasOwn(kinds, type) ? kinds[type] : 'note'
    return children.length === 0 ? decline('nothing between the tags') : callout(children, { kind })
  },
})

const kinds: Readonly<Record<string, Callout['kind']>> = { error: 'danger', success: 'success', notice: 'warning' }

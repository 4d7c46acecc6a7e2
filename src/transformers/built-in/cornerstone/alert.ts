import type { Callout } from '../../../model/mdast.ts'
import { html, text } from '../../attribute-types.ts'
import { callout } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['x_alert'],
  attributes: {
    type: text,
    heading: html,
  },
  ignored: ['class', 'style', 'id'],
  ignoresOthers: true,
  transform({ attributes: { type, heading } }, context) {
    const children = context.children()
    const kind = Object.hasOwn(kinds, type) ? kinds[type] : 'note'
    if (children.length === 0 && heading.length === 0) return decline('nothing between the tags')
    return callout(children, { kind, title: heading })
  },
})

const kinds: Readonly<Record<string, Callout['kind']>> = { danger: 'danger', success: 'success', warning: 'warning' }

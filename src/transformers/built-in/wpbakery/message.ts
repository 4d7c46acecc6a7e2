import type { Callout } from '../../../model/mdast.ts'
import { text } from '../../attribute-types.ts'
import { callout } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A box whose colour says what kind of message it holds; each version has an attribute of its own for it. */
export default defineTransformer({
  tags: ['vc_message'],
  attributes: {
    message_box_color: text,
    color: text,
    style: text,
  },
  ignoresOthers: true,
  transform({ attributes: { message_box_color, color, style } }, context) {
    const children = context.children()
    const word = /danger|warning|success/.exec(`${message_box_color} ${color} ${style}`)?.[0]
    return children.length === 0
      ? decline('nothing between the tags')
      : callout(children, { kind: word === undefined ? 'note' : kinds[word] })
  },
})

const kinds: Readonly<Record<string, Callout['kind']>> = { danger: 'danger', warning: 'warning', success: 'success' }

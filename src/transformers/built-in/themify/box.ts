import type { Callout } from '../../../model/mdast.ts'
import { text } from '../../attribute-types.ts'
import { callout } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A coloured box; its `style` names colours, shapes and an icon: `style="orange rounded warning"`. */
export default defineTransformer({
  tags: ['themify_box'],
  attributes: {
    style: text,
    icon: text,
    color: text,
  },
  ignoresOthers: true,
  transform({ attributes: { style, icon, color } }, context) {
    const children = context.children()
    const words = new Set(`${style} ${icon} ${color}`.split(/\s+/))
    const kind = kinds.find(([word]) => words.has(word))?.[1] ?? 'note'
    return children.length === 0 ? decline('nothing between the tags') : callout(children, { kind })
  },
})

const kinds: readonly (readonly [string, Callout['kind']])[] = [
  ['warning', 'warning'],
  ['highlight', 'tip'],
  ['lightbulb', 'tip'],
  ['red', 'danger'],
]

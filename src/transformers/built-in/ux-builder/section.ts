import { text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { pictureOf } from '../../module-parts.ts'
import { defineTransformer } from '../../transformer.ts'

/** A section of a page, which other themes call so, too. Its image lies behind the words. */
export default defineTransformer({
  tags: ['section'],
  attributes: {
    bg: text,
  },
  ignored: ['label', 'class'],
  ignoresOthers: true,
  layout: true,
  requires: 'closing tag',
  transform({ attributes: { bg } }, context) {
    const isImage = /^\d+$/.test(bg.trim()) || /^(?:https?:)?\/\//i.test(bg.trim())
    return [...(isImage ? pictureOf(bg, context) : []), ...inFlow(context.children())]
  },
})

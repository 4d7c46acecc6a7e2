import type { AlignType } from 'mdast'
import { defineTransformer } from '../../transformer.ts'

/** A column's alignment stands in each of its cells, as a class: `<td class="has-text-align-right" data-align="right">`. */
export default defineTransformer({
  blocks: ['core/table'],
  attributes: {},
  transform({ content }, context) {
    const align = alignmentsIn(content)
    const children = context.children()
    if (align.every((column) => column === null)) return children
    return children.map((node) => (node.type === 'table' ? { ...node, align } : node))
  },
})

/** Of the cells of the first row. */
function alignmentsIn(html: string): AlignType[] {
  const row = html.split(/<\/tr\b/i, 1)[0] ?? ''
  return [...row.matchAll(/<t[dh]\b([^<>]*)>/gi)].map(([, attributes = '']) => {
    const word = /\bhas-text-align-(left|center|right)\b/.exec(attributes)?.[1]
    return word === 'left' || word === 'center' || word === 'right' ? word : null
  })
}

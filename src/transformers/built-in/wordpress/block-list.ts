import type { Html, List, RootContent } from 'mdast'
import { flag, number } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** Markdown counts upwards only. A list that counts down stays HTML around its items. */
export default defineTransformer({
  blocks: ['core/list'],
  attributes: {
    ordered: flag,
    reversed: flag,
    start: number.optional,
  },
  transform({ attributes: { ordered, reversed, start } }, context) {
    const children = context.children()
    if (!ordered || !reversed) return children
    return children.flatMap((node) => (node.type === 'list' ? countingDown(node, start) : [node]))
  },
})

const countingDown = (list: List, start: number | undefined): RootContent[] => [
  html(start === undefined ? '<ol reversed>' : `<ol reversed start="${Math.trunc(start)}">`),
  ...list.children.flatMap((item) => [html('<li>'), ...item.children, html('</li>')]),
  html('</ol>'),
]

const html = (value: string): Html => ({ type: 'html', value })

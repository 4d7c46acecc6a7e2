import { html, url } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { linkAround } from '../../link-around.ts'
import { defineTransformer } from '../../transformer.ts'

/** What showed when the pointer was over the text goes behind it, in brackets. */
export default defineTransformer({
  tags: ['tooltip', 'popover'],
  attributes: {
    title: html,
    text: html,
    tip: html,
    content: html,
    url: url.optional,
    link: url.optional,
    href: url.optional,
  },
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ attributes: { title, text, tip, content, url, link, href } }, context) {
    const address = url ?? link ?? href
    const children = address === undefined ? context.children() : linkAround(address, context.children())
    const parts = [title, text, tip, content].filter((words) => words.length > 0)
    const words = parts.flatMap((part, index) => (index === 0 ? part : [textNode(': '), ...part]))
    return words.length === 0 ? children : [...children, textNode(' ('), ...words, textNode(')')]
  },
})

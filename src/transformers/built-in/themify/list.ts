import type { RootContent } from 'mdast'
import { defineTransformer } from '../../transformer.ts'

/** A list with icons for bullets: an HTML list, or one item a line. */
export default defineTransformer({
  tags: ['themify_list'],
  attributes: {},
  ignoresOthers: true,
  transform({ content }, context): readonly RootContent[] {
    if (/<(?:ul|ol|li)\b/i.test(content)) return context.children()
    const lines = content.split(/\n|<br\s*\/?>|<\/?p>/).filter((line) => line.trim() !== '')
    return lines.length === 0 ? [] : context.html(`<ul>${lines.map((line) => `<li>${line.trim()}</li>`).join('')}</ul>`)
  },
})

import type { RootContent } from 'mdast'
import { isSafeImageUrl } from '../../../model/safe-url.ts'
import { markup } from '../../attribute-types.ts'
import { textNode } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** Markdown, and the HTML that was made of it in the editor, which is what the page showed: shortcodes run in it. */
export default defineTransformer({
  blocks: ['jetpack/markdown'],
  attributes: {
    source: markup,
  },
  transform({ attributes: { source } }, context) {
    const children = context.children()
    return children.length > 0 ? children : context.markdown(source).flatMap(withoutHtml)
  },
})

/** The block shows HTML as text (markdown-it without `html`), and links to nothing that runs code. */
function withoutHtml(node: RootContent): RootContent[] {
  if (node.type === 'html') return [textNode(node.value)]
  const children = 'children' in node ? (node.children as RootContent[]).flatMap(withoutHtml) : []
  if ('url' in node && !isSafeImageUrl(node.url)) return children
  return ['children' in node ? ({ ...node, children } as RootContent) : node]
}

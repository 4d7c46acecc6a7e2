import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { rawHtml } from '../raw-html.ts'

/** `<details>` stays HTML, which GFM renders; what it hides is Markdown between its tags. */
export function details(state: State, node: Element): RootContent[] {
  const isSummary = (child: Element['children'][number]): child is Element =>
    child.type === 'element' && child.tagName === 'summary'
  const summary = node.children.find(isSummary)
  const body = state.toFlow(state.all({ ...node, children: node.children.filter((child) => !isSummary(child)) }))
  const text = summary === undefined ? '' : rawHtml({ type: 'text', value: plainText(summary) })
  return [
    { type: 'html', value: `<details>${text === '' ? '' : `\n<summary>${text}</summary>`}` },
    ...body,
    { type: 'html', value: '</details>' },
  ]
}

const plainText = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? plainText(child) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

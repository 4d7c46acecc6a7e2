import type { Element } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { State } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import { rawHtml } from '../raw-html.ts'

/** `<details>` stays HTML, which GFM renders; what it hides is Markdown between its tags. */
export function details(state: State, node: Element): RootContent[] {
  const isSummary = (child: Element['children'][number]): child is Element =>
    child.type === 'element' && child.tagName === 'summary'
  const summary = node.children.find(isSummary)
  const body = state.toFlow(state.all({ ...node, children: node.children.filter((child) => !isSummary(child)) }))
  const open = property(node, 'open') === '' ? '<details>' : '<details open>'
  return [
    { type: 'html', value: summary === undefined ? open : `${open}\n<summary>${inlineHtml(summary)}</summary>` },
    ...body,
    { type: 'html', value: '</details>' },
  ]
}

/** Markdown is not read inside the line of the summary, so it stays HTML. */
const inlineHtml = (summary: Element): string =>
  rawHtml(sanitize({ type: 'root', children: summary.children }))
    .replace(/\s+/g, ' ')
    .trim()

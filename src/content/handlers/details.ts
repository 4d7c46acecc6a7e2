import type { Element, ElementContent } from 'hast'
import type { Handle } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'
import { rawHtml } from '../raw-html.ts'
import { cleanHtml } from './clean-html.ts'
import { referring, showMarks } from './show-marks.ts'

/** `<details>` stays HTML, which GFM renders; what it hides is Markdown between its tags. */
export function details(host: ContentHost): Handle {
  return (state, node) => {
    const isSummary = (child: Element['children'][number]): child is Element =>
      child.type === 'element' && child.tagName === 'summary'
    const open = property(node, 'open') === '' ? '<details>' : '<details open>'
    const summary = node.children.find(isSummary)
    const shown = summary === undefined ? undefined : showMarks(state, summary, host)
    const body = state.toFlow(state.all({ ...node, children: node.children.filter((child) => !isSummary(child)) }))
    return [
      {
        type: 'html',
        value: shown === undefined ? open : `${open}\n<summary>${inOneLine(cleanHtml(shown, host))}</summary>`,
      },
      ...(shown === undefined ? [] : referring(shown)),
      ...(body as RootContent[]),
      { type: 'html', value: '</details>' },
    ]
  }
}

/** Markdown is not read inside the line of the summary, so it stays HTML. */
const inOneLine = (children: ElementContent[]): string =>
  rawHtml({ type: 'root', children }).replace(/\s+/g, ' ').trim()

import type { Element, ElementContent } from 'hast'
import { rawHtml } from '../raw-html.ts'
import { isElement } from '../repairs/repair.ts'

/** A table of clean HTML, a row on each line. A blank line would end it for Markdown. */
export const htmlTable = (clean: readonly ElementContent[]): string =>
  clean
    .map((one) => rawHtml(isElement(one) ? inLines(one) : one))
    .join('')
    .replace(blankLines, written)

const sections: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot'])

function inLines(node: Element): Element {
  if (!sections.has(node.tagName)) return node
  const children = node.children.flatMap((child): ElementContent[] =>
    isElement(child) ? [{ type: 'text', value: '\n' }, inLines(child)] : [],
  )
  return { ...node, children: [...children, { type: 'text', value: '\n' }] }
}

const blankLines = /<pre.*?<\/pre>|\n\s*\n/gs

/** Code has its blank lines all the same, as references. */
const written = (found: string): string =>
  found.startsWith('<pre')
    ? found.replace(/\n(?:[ \t]*\n)+/g, (run) => `\n${run.slice(1).replaceAll('\n', '&#10;')}`)
    : '\n'

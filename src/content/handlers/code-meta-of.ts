import type { Element } from 'hast'
import { type CodeLines, codeMeta } from '../../model/code-meta.ts'
import { classes, property } from '../../model/hast-properties.ts'

/** What an element around code says of its lines, as the fence of Markdown spells it; empty for nothing that can be read. */
export function codeMetaOf(node: Element): string {
  for (const lines of linesOf(node)) {
    const meta = codeMeta(lines)
    if (meta) return meta
  }
  return ''
}

function* linesOf(node: Element): Generator<CodeLines> {
  const names = classes(node).join(' ')
  // `brush: php; highlight: [2, 4]; first-line: 10`
  if (/\bbrush:/i.test(names))
    yield {
      marked: /\bhighlight:\s*([^;]*)/i.exec(names)?.[1] ?? '',
      start: numberIn(/\bfirst-line:\s*(\d+)/i.exec(names)?.[1]),
      countsFromStart: true,
    }
  // Crayon: `lang:php mark:2,4-6 start-line:10`
  if (/(?:^|\s)lang:/i.test(names))
    yield {
      marked: /(?:^|\s)mark:(\S*)/i.exec(names)?.[1] ?? '',
      start: numberIn(/(?:^|\s)start-line:(\d+)/i.exec(names)?.[1]),
    }
  yield {
    marked: property(node, 'dataEnlighterHighlight'),
    start: numberIn(property(node, 'dataEnlighterLineoffset')),
  }
  // Prism
  yield {
    marked: property(node, 'dataLine'),
    start: numberIn(property(node, 'dataStart')),
    countsFromStart: true,
  }
  // WP-Syntax: `<pre lang="php" line="10" highlight="2,4">`
  if (property(node, 'lang') !== '')
    yield { marked: property(node, 'highlight'), start: numberIn(property(node, 'line')) }
}

const numberIn = (value = ''): number => (/^\d{1,6}$/.test(value.trim()) ? Number(value) : 1)

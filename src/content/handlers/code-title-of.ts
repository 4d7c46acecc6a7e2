import type { Element } from 'hast'
import { classes, property } from '../../model/hast-properties.ts'

/**
 * What a highlighter shows above the code. SyntaxHighlighter takes the attribute before the class (“carry over title”, shCore.js),
 * Crayon knows only the attribute; without their classes it is a tooltip.
 */
export function codeTitleOf(node: Element): string {
  const names = classes(node).join(' ')
  if (!/(?:^|\s)(?:brush|lang):/i.test(names)) return ''
  return inOneLine(property(node, 'title')) || inOneLine(/(?:^|[\s;])title:\s*([^;]*)/i.exec(names)?.[1] ?? '')
}

const inOneLine = (title: string): string =>
  title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')

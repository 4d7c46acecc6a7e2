import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { toText } from 'hast-util-to-text'
import { classes, property } from '../../model/hast-properties.ts'
import { codeLanguageOf } from '../handlers/code-language-of.ts'
import { element, isBlankText, isElement, isWords, type Repair, repair } from './repair.ts'

/**
 * Where highlighters put the numbers of lines when a page was saved after they had run: Crayon, SyntaxHighlighter, Pygments,
 * Rouge, GeSHi, gists.
 */
const gutters: ReadonlySet<string> = new Set(
  'gutter crayon-nums linenos lineno linenodiv line_numbers line-numbers rouge-gutter blob-num js-line-number hljs-ln-numbers'.split(
    ' ',
  ),
)

const isGutter = (node: Element): boolean => classes(node).some((name) => gutters.has(name))

/** A table of line numbers and code is the code. */
const numberedTable = repair('table', (node) => {
  const code = codeOf(node)
  return code === undefined ? undefined : [...titlesIn(node, isCaption), code]
})

/** What Crayon and SyntaxHighlighter show around the code: a bar of buttons, a copy to select from. */
const toolbars: ReadonlySet<string> = new Set('toolbar crayon-toolbar crayon-info crayon-plain-wrap'.split(' '))

const highlighterFrame: Repair = {
  of: 'all',
  mend: (node) => {
    if (!classes(node).some((name) => name === 'crayon-syntax' || name === 'syntaxhighlighter')) return undefined
    const table = tableIn(node)
    const code = table === undefined ? undefined : codeOf(table)
    if (table === undefined || code === undefined) return undefined
    const language = property(code, 'dataLang') || codeLanguageOf(node)
    const named: Element = { ...code, properties: language === undefined ? {} : { dataLang: language } }
    const shown = withoutFrame(node, table, named)
    return shown.length === 1 ? shown : [element('div', shown)]
  },
}

/** What stands in boxes alone; a link around it would be lost with the frame. */
function tableIn(node: Element): Element | undefined {
  for (const child of node.children) {
    const table = isElement(child, 'table') ? child : isElement(child, 'div') ? tableIn(child) : undefined
    if (table !== undefined) return table
  }
  return undefined
}

/** Whoever wrote into the frame is no highlighter. */
function withoutFrame(frame: Element, table: Element, code: Element): ElementContent[] {
  return frame.children.flatMap((child): ElementContent[] => {
    if (child === table) return [...titlesIn(table, isCaption), code]
    if (!isElement(child)) return isBlankText(child) ? [] : [child]
    if (classes(child).some((name) => toolbars.has(name))) return titlesIn(child, isTitle)
    const inner = isElement(child, 'div') ? withoutFrame(child, table, code) : []
    return inner.includes(code) ? inner : [child]
  })
}

/** SyntaxHighlighter’s title is the caption of its table, Crayon’s stands among the buttons. */
const isCaption = (node: Element): boolean => node.tagName === 'caption'

const isTitle = (node: Element): boolean => classes(node).includes('crayon-title')

const titlesIn = (node: Element, isOne: (element: Element) => boolean): Element[] =>
  findAll(node, isOne)
    .filter(({ children }) => !children.every(isBlankText))
    .map(({ children }) =>
      children.every(isWords) ? element('p', [element('em', children)]) : element('div', children),
    )

/** Numbers in the lines themselves: `<span class="lineno">1 </span>`. */
const numberedLines = repair('pre', (node) => {
  if (find(node, isGutter) === undefined) return undefined
  return [withoutGutters(node)]
})

function withoutGutters(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] =>
    !isElement(child) ? [child] : isGutter(child) ? [] : [withoutGutters(child)],
  )
  return { ...node, children }
}

function codeOf(table: Element): Element | undefined {
  const rows = rowsOf(table)
  const cells = rows.map((row) => row.children.filter((child): child is Element => isElement(child, 'td', 'th')))
  if (cells.length === 0 || !cells.every((row) => row.some(isGutter))) return undefined
  const codeCells = cells.map((row) => row.filter((cell) => !isGutter(cell)))
  if (!codeCells.every((row) => row.length === 1 && holdsOnlyCode(row[0]!))) return undefined
  const value = codeCells.map(([cell]) => linesOf(cell!)).join('\n')
  const inner = find(table, (one) => one.tagName === 'pre' && !isGutter(one) && codeLanguageOf(one) !== undefined)
  const language = codeLanguageOf(inner ?? table)
  return element('pre', [{ type: 'text', value }], language === undefined ? {} : { dataLang: language })
}

const rowsOf = (node: Element): Element[] =>
  node.children.flatMap((child) =>
    isElement(child, 'tr') ? [child] : isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [],
  )

function linesOf(cell: Element): string {
  const lines = findAll(cell, isLine)
  if (lines.length === 0) return toText(blockOf(cell), { whitespace: 'pre' }).replace(/^\n|\n$/g, '')
  // There, spaces that would collapse are non-breaking.
  return lines.map((line) => toText(line, { whitespace: 'pre' }).replaceAll('\u00A0', ' ').trimEnd()).join('\n')
}

const blockOf = (cell: Element): Element => find(cell, ({ tagName }) => tagName === 'pre') ?? cell

/** No highlighter puts a picture or a shortcode into its code, or words beside its lines. */
function holdsOnlyCode(cell: Element): boolean {
  const lines = findAll(cell, isLine)
  const code = lines.length === 0 ? textOf(blockOf(cell)) : lines.map(textOf).join('')
  const other = find(cell, ({ tagName, data }) => tagName === 'img' || data?.mark !== undefined)
  return other === undefined && clear(code) === clear(textOf(cell))
}

const clear = (text: string): string => text.replace(/\s+/g, '')

const isLine = (node: Element): boolean =>
  node.tagName === 'div' && classes(node).some((name) => name === 'line' || name === 'crayon-line')

const find = (node: Element, test: (element: Element) => boolean): Element | undefined => findAll(node, test)[0]

/** In the order of the document; nothing is looked for inside what was found. */
function findAll(node: Element, test: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) => (!isElement(child) ? [] : test(child) ? [child] : findAll(child, test)))
}

export const numberedCodeRepairs: readonly Repair[] = [highlighterFrame, numberedTable, numberedLines]

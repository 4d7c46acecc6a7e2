import type { BlockContent, Code, List, ListItem, RootContent } from 'mdast'
import { readPhrasing } from './read-phrasing.ts'
import { readTable } from './read-table.ts'
import { inlineTag, isWholeElement } from './tags.ts'
import { giveUp } from './unsure.ts'

const heading = /^(#{1,6})(?: ([^ ].*))?$/
const fence = /^(`{3,})([^`]*)$/
const item = /^(?:[-*]|(\d{1,9})([.)])) (?=[^ ])/
/** Items and headings that we would write otherwise. */
const oddStart = /^(?:[-*+]|\d{1,9}[.)]|#{1,6})(?: |$)/
const milestone = /^<!--(?:more|nextpage)-->$/
const autolink = /^<[a-z][a-z\d.+-]+:/i
/** HTML to the next blank line: of frames and tables anything, of players a first line that is their tag alone. */
const element = /^<(?:iframe|table)[ >]|^<(?:audio|video)(?: [a-z]+(?:="[^"<>]*")?)*>$/

/** A line that may end the paragraph before it, or make something else of it. */
const interruption = /^(?:#{1,6}(?: |$)|>|`{3}|~{3}|[-+*](?: |$)|\d{1,9}[.)](?: |$)|<|[ \t]|\[\^|[-=:|_* \t]+$)/
/** Of these, what does so beyond doubt. */
const beginning = /^(?:#{1,6} [^ ]|>|`{3,}[^`]*$|(?:[-*]|1[.)]) (?![-*+] |\d+[.)] )[^ ])/
const thematic = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/

export interface Blocks {
  readonly nodes: RootContent[]
  /** Whether blank lines stand between them. */
  readonly areSpread: boolean
}

/** The blocks of a document, or of what stands in a quote or item, whose markers are gone from these lines. */
export function readBlocks(lines: readonly string[]): Blocks {
  const nodes: RootContent[] = []
  let areSpread = false
  let at = 0
  while (at < lines.length) {
    const line = lines[at]!
    if (line === '') at++
    else {
      if (nodes.length > 0 && lines[at - 1] === '') areSpread = true
      nodes.push(readBlock(line))
    }
  }
  return { nodes, areSpread }

  function readBlock(line: string): RootContent {
    if (beginsWithLetter(line)) return readParagraph()
    if (line.includes('\t')) giveUp()
    switch (line.charAt(0)) {
      case '#':
        if (heading.test(line)) return readHeading(line)
        break
      case '`':
        return line.startsWith('```') ? readFence(line) : readParagraph()
      case '>':
        return { type: 'blockquote', children: readBlocks(quotedLines()).nodes as BlockContent[] }
      case '|':
        return readRows()
      case '<':
        return readTag(line)
      case '-':
      case '*':
      case '_':
        if (thematic.test(line)) return readRule(line)
        break
      case ' ':
      case '\t':
      case '~':
      case '+':
      case '=':
        return giveUp()
    }
    if (item.test(line)) return readList(line)
    return oddStart.test(line) ? giveUp() : readParagraph()
  }

  function readHeading(line: string): RootContent {
    at++
    const [, signs = '', text = ''] = heading.exec(line)!
    if (/(?:^|[ \t])#+[ \t]*$|[ \t]$/.test(text)) giveUp()
    return { type: 'heading', depth: signs.length as 1 | 2 | 3 | 4 | 5 | 6, children: readPhrasing(text) }
  }

  function readRule(line: string): RootContent {
    at++
    return line === '---' ? { type: 'thematicBreak' } : giveUp()
  }

  function readTag(line: string): RootContent {
    if (autolink.test(line) || beginsWithInlineTag(line)) return readParagraph()
    if (element.test(line)) return readElement()
    if (!milestone.test(line)) giveUp()
    at++
    return { type: 'html', value: line }
  }

  function readElement(): RootContent {
    const from = at
    while (lines[at]) at++
    const value = lines.slice(from, at).join('\n')
    return isWholeElement(value) && !/^ *$|\t/m.test(value) ? { type: 'html', value } : giveUp()
  }

  function readFence(line: string): Code {
    const found = fence.exec(line)
    if (found === null) return giveUp()
    const [, markers = '', info = ''] = found
    const [, lang = '', meta] = /^([^ ]*)(?: (.*))?$/.exec(info)!
    if (/[\\&\t]|^ | $| {2}/.test(info)) giveUp()
    const from = ++at
    const isEnd = (inner: string): boolean => inner.startsWith(markers) && /^`+ *$/.test(inner)
    while (at < lines.length && !isEnd(lines[at]!)) if (/^ +`{3,} *$/.test(lines[at++]!)) giveUp()
    if (at === lines.length) giveUp()
    const value = lines.slice(from, at++).join('\n')
    return { type: 'code', lang: lang || null, meta: meta ?? null, value }
  }

  function readRows(): RootContent {
    const from = at
    while (lines[at]?.startsWith('|')) if (lines[at++]!.includes('\t')) giveUp()
    if (lines[at]) giveUp()
    return readTable(lines.slice(from, at))
  }

  function quotedLines(): string[] {
    const quoted: string[] = []
    for (; lines[at]?.startsWith('>'); at++) {
      const line = lines[at]!
      if ((line !== '>' && !line.startsWith('> ')) || line.includes('\t')) giveUp()
      quoted.push(line.slice(2))
    }
    if (lines[at]) giveUp()
    return quoted
  }

  function readParagraph(): RootContent {
    const from = at++
    while (at < lines.length && continuesParagraph(lines[at]!)) at++
    const own = lines.slice(from, at)
    if (own.some((line) => line.endsWith(' ') || line.includes('\t'))) giveUp()
    return { type: 'paragraph', children: readPhrasing(own.join('\n')) }
  }

  function continuesParagraph(line: string): boolean {
    if (line === '') return false
    if (beginsWithLetter(line) || !interruption.test(line)) return true
    if (beginning.test(line) && !thematic.test(line)) return false
    return autolink.test(line) || beginsWithInlineTag(line) ? true : giveUp()
  }

  function readList(first: string): List {
    const [, start, ending] = item.exec(first)!
    const marker = ending ?? first.charAt(0)
    const children: ListItem[] = []
    let isSpread = false
    let line = lines[at]
    while (line !== undefined) {
      const found = item.exec(line)
      if (found === null || (found[2] ?? line.charAt(0)) !== marker || thematic.test(line)) break
      const own = itemLines(line, found[0].length)
      children.push(readItem(own))
      const end = at
      while (lines[at] === '') at++
      line = lines[at]
      if (at > end && line !== undefined && isSibling(line, marker)) isSpread = true
      if (at === end && line !== undefined && !isSibling(line, marker)) giveUp()
    }
    const ordered = start !== undefined
    return { type: 'list', ordered, start: ordered ? Number(start) : null, spread: isSpread, children }
  }

  /** What belongs to an item: its first line, and what is indented as far as that. */
  function itemLines(first: string, width: number): string[] {
    const own = [first.slice(width)]
    const indent = ' '.repeat(width)
    let end = ++at
    for (; at < lines.length; at++) {
      const line = lines[at]!
      if (line !== '' && !line.startsWith(indent)) break
      if (line === indent || line.includes('\t')) giveUp()
      own.push(line.slice(width))
      if (line !== '') end = at + 1
    }
    own.length -= at - end
    at = end
    return own
  }
}

/** Nothing but a paragraph does, as most lines do. */
function beginsWithLetter(line: string): boolean {
  const code = line.charCodeAt(0) | 0x20
  return code >= 0x61 && code <= 0x7a
}

/** A line that is a tag and nothing else would be a block of HTML. */
function beginsWithInlineTag(line: string): boolean {
  inlineTag.lastIndex = 0
  const found = inlineTag.exec(line)
  return found !== null && line.length > found[0].length
}

function isSibling(line: string, marker: string): boolean {
  const found = item.exec(line)
  return found !== null && (found[2] ?? line.charAt(0)) === marker && !thematic.test(line)
}

function readItem(lines: readonly string[]): ListItem {
  const [first = '', ...others] = lines
  const box = /^\[([ xX])\] (?=[^ ])/.exec(first)
  if (box === null && /^\[[ xX]\](?: |$)/.test(first)) giveUp()
  const { nodes, areSpread } = readBlocks(box === null ? lines : [first.slice(box[0].length), ...others])
  if (box !== null && nodes[0]?.type !== 'paragraph') giveUp()
  const checked = box === null ? null : box[1] !== ' '
  return { type: 'listItem', spread: areSpread, checked, children: nodes as BlockContent[] }
}

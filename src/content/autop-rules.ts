import { blockNames, breakless, endsParagraph } from './autop-names.ts'
import { closeUp, dropBehind, replaceInElements, skipSpacesBack, tags } from './autop-tags.ts'
import { skipSpaces, space } from './pcre-spaces.ts'

/** One replacement of `wpautop` (wp-includes/formatting.php). They run in the order of their table. */
interface Rule {
  readonly reason: string
  apply(text: string): string
}

const oneOf = (names: readonly string[]): string => `(?:${names.join('|')})`

const blocks = oneOf(blockNames)

const doubleBreak = new RegExp(`<br${space}*/?>${space}*<br${space}*/?>`, 'g')
const blockOpening = new RegExp(`<${blocks}[ \\t\\n\\v\\f\\r/>]`, 'g')
const blockClosing = new RegExp(`</${blocks}>`, 'g')
const rule = new RegExp(`<hr${space}*/?>`, 'g')
const emptyParagraph = new RegExp(`<p>${space}*</p>`, 'g')
const lateEnding = new RegExp(`</${oneOf(endsParagraph)}>`)
const lateEndings = new RegExp(`<p>([^<]+)(${lateEnding.source})`, 'g')
const wrappedBlock = new RegExp(`<p>${space}*(</?${blocks}[^>]*>)${space}*</p>`, 'g')
const blockAfterOpening = new RegExp(`<p>${space}*(</?${blocks}[^>]*>)`, 'g')
const breakBeforeBlock = new RegExp(`<br />(${space}*</?${oneOf(breakless)}[^>]*>)`, 'g')

const anyBlock = tags(`</?${blocks}`)
const option = tags('<option', '')
const optionEnd = tags('</option>', '')
const object = tags('<object')
const objectEnd = tags('</object>', '')
const objectPart = tags('</?(?:param|embed)')
const player = tags('[<\\[](?:audio|video)', '[>\\]]')
const playerEnd = tags('[<\\[]/(?:audio|video)[>\\]]', '')
const playerPart = tags('<(?:source|track)')
const caption = tags('<figcaption')
const captionEnd = tags('</figcaption>', '')

/** Up to the newline that parts two paragraphs. */
export const beforeParagraphs: readonly Rule[] = [
  {
    reason: 'Two line breaks by hand were meant as a new paragraph.',
    apply: (text) => text.replace(doubleBreak, '\n\n'),
  },
  {
    reason: 'A block element begins a paragraph of its own.',
    apply: (text) => text.replace(blockOpening, '\n\n$&'),
  },
  {
    reason: 'What follows a block element is a new paragraph.',
    apply: (text) => text.replace(blockClosing, '$&\n\n'),
  },
  {
    reason: '`<hr>` has no closing tag.',
    apply: (text) => text.replace(rule, '$&\n\n'),
  },
  {
    reason: 'Line endings are of one kind.',
    apply: (text) => text.replace(/\r\n?/g, '\n'),
  },
  {
    reason: 'A newline inside a tag or comment is no line break.',
    apply: (text) => replaceInElements(text, '\n', ' <!-- wpnl --> '),
  },
  {
    reason: '`<select>` holds nothing but options.',
    apply: (text) => (text.includes('<option') ? closeUp(closeUp(text, option, 'before'), optionEnd, 'after') : text),
  },
  {
    reason: '`<object>` holds parameters and a player, no lines of text.',
    apply: (text) =>
      text.includes('</object>')
        ? closeUp(closeUp(closeUp(text, object, 'after'), objectEnd, 'before'), objectPart, 'both')
        : text,
  },
  {
    reason: '`<audio>` and `<video>`, and the shortcodes of those names, hold sources, no lines of text.',
    apply: (text) =>
      text.includes('<source') || text.includes('<track')
        ? closeUp(closeUp(closeUp(text, player, 'after'), playerEnd, 'before'), playerPart, 'both')
        : text,
  },
  {
    reason: 'A caption is no paragraph of its figure.',
    apply: (text) =>
      text.includes('<figcaption') ? closeUp(closeUp(text, caption, 'before'), captionEnd, 'after') : text,
  },
  {
    reason: 'More than one empty line is one.',
    apply: (text) => text.replace(/\n\n+/g, '\n\n'),
  },
]

/** What wrapping each paragraph blindly got wrong. */
export const afterParagraphs: readonly Rule[] = [
  {
    reason: 'A paragraph of spaces shows nothing.',
    apply: (text) => text.replace(emptyParagraph, ''),
  },
  {
    reason: 'Text before the end of one of these was a paragraph that only lacks its end.',
    apply: (text) => (lateEnding.test(text) ? text.replace(lateEndings, '<p>$1</p>$2') : text),
  },
  {
    reason: 'A block element alone is no paragraph.',
    apply: (text) => text.replace(wrappedBlock, '$1'),
  },
  { reason: 'A list item is no paragraph.', apply: unwrapListItems },
  {
    reason: 'The paragraph belongs inside the quote.',
    apply: (text) =>
      text
        .replace(/<p><blockquote([^>]*)>/gi, '<blockquote$1><p>')
        .replaceAll('</blockquote></p>', '</p></blockquote>'),
  },
  {
    reason: 'A block element cannot stand in a paragraph: here its beginning.',
    apply: (text) => text.replace(blockAfterOpening, '$1'),
  },
  {
    reason: 'A block element cannot stand in a paragraph: here its end.',
    apply: (text) => dropBehind(text, anyBlock, '</p>'),
  },
]

/** Single newlines become `<br />`. */
export const lineBreaks: readonly Rule[] = [
  { reason: 'Code and drawings have no line breaks.', apply: keepNewlines },
  {
    reason: 'Line breaks are of one spelling.',
    apply: (text) => text.replace(/<br\/?>/g, '<br />'),
  },
  { reason: 'A newline is a line break, unless one stands there already.', apply: breakLines },
  {
    reason: 'The newlines of code come back.',
    apply: (text) => text.replaceAll('<WPPreserveNewline />', '\n'),
  },
  {
    reason: 'No line break behind a block element.',
    apply: (text) => dropBehind(text, anyBlock, '<br />'),
  },
  {
    reason: 'No line break before a block element.',
    apply: (text) => text.replace(breakBeforeBlock, '$1'),
  },
  {
    reason: 'The newline that padded the text goes.',
    apply: (text) => text.replace(/\n<\/p>(?=\n?$)/, '</p>'),
  },
]

/** `<p>(<li.+?)</p>` on one line, each place looked at once. */
function unwrapListItems(text: string): string {
  const start = '<p><li'
  const end = '</p>'
  let result = ''
  let from = 0
  let close = 0
  let lineEnd = 0
  for (let index = text.indexOf(start); index !== -1; index = text.indexOf(start, index)) {
    const content = index + start.length
    if (close < content + 1) close = text.indexOf(end, content + 1)
    if (close === -1) break
    if (lineEnd < content) lineEnd = text.indexOf('\n', content)
    if (lineEnd === -1) lineEnd = text.length
    if (close > lineEnd) {
      index = content
      continue
    }
    result += text.slice(from, index) + text.slice(index + 3, close)
    index = close + end.length
    from = index
  }
  return result + text.slice(from)
}

/** `/<(script|style|svg).*?<\/\1>/s`: their newlines are hidden from the rules that follow. */
function keepNewlines(text: string): string {
  if (!/<s(?:cript|tyle|vg)/.test(text)) return text
  const opener = /<(script|style|svg)/g
  const unclosed = new Set<string>()
  let result = ''
  let from = 0
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const closing = `</${found[1]}>`
    if (unclosed.has(closing)) continue
    const close = text.indexOf(closing, opener.lastIndex)
    if (close === -1) {
      unclosed.add(closing)
      continue
    }
    const end = close + closing.length
    result += text.slice(from, found.index) + text.slice(found.index, end).replaceAll('\n', '<WPPreserveNewline />')
    from = end
    opener.lastIndex = end
  }
  return result + text.slice(from)
}

/**
 * `(?<!<br />)\s*\n` → `<br />\n`. The match begins with the run of spaces, or one later where `<br />` stands before the
 * run, and ends with its last newline.
 */
function breakLines(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let newline = text.indexOf('\n'); newline !== -1; newline = text.indexOf('\n', newline)) {
    const run = skipSpacesBack(text, newline, from)
    const start = text.startsWith('<br />', run - 6) ? run + 1 : run
    const end = skipSpaces(text, newline)
    const last = text.lastIndexOf('\n', end - 1)
    newline = end
    if (last < start) continue
    parts.push(text.slice(from, start), '<br />\n')
    from = last + 1
  }
  return parts.join('') + text.slice(from)
}

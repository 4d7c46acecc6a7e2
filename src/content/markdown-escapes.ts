import type { ConstructName, Unsafe } from 'mdast-util-to-markdown'
import type { BlockProfile } from './markdown-profile.ts'

/**
 * A character that means something to Markdown, and where. This table stands instead of the serializer's own, which
 * escapes by character and not by what the character could do.
 *
 * `before` and `after` look only, they do not consume: matches may overlap. `when` asks about the whole paragraph.
 */
export interface Escape extends Unsafe {
  readonly when?: (block: BlockProfile) => boolean
}

/** Inline text, but not the parts of it that are read letter by letter. */
const inText = {
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'destinationLiteral', 'destinationRaw', 'reference', 'titleQuote', 'titleApostrophe'],
} satisfies Partial<Unsafe>

const lineEnd = '(?:[\\r\\n]|$)'
const spaceOrEnd = '(?=[ \\t\\r\\n]|$)'
const notSpace = '[^ \\t\\r\\n]'

const languages: ConstructName[] = ['codeFencedLangGraveAccent', 'codeFencedLangTilde']
const fences: ConstructName[] = [...languages, 'codeFencedMetaGraveAccent', 'codeFencedMetaTilde']

/** Spaces and line endings. */
const whitespace: Escape[] = [
  // Spaces around a line ending are not text.
  { character: '\t', after: '[\\r\\n]', inConstruct: 'phrasing' },
  { character: '\t', before: '[\\r\\n]', inConstruct: 'phrasing' },
  { character: ' ', after: '[\\r\\n]', inConstruct: 'phrasing' },
  { character: ' ', before: '[\\r\\n]', inConstruct: 'phrasing' },
  // An empty line ends the paragraph.
  { character: '\r', before: '[\\r\\n]', inConstruct: 'phrasing' },
  { character: '\r', after: '\\r', inConstruct: 'phrasing' },
  { character: '\n', before: '\\n', inConstruct: 'phrasing' },
  { character: '\n', after: '[\\r\\n]', inConstruct: 'phrasing' },
  // These end with the line. Unconditional: hard breaks look for it.
  { character: '\r', inConstruct: [...fences, 'destinationLiteral', 'headingAtx', 'tableCell'] },
  { character: '\n', inConstruct: [...fences, 'destinationLiteral', 'headingAtx', 'tableCell'] },
  // A language is one word.
  { character: '\t', inConstruct: languages },
  { character: ' ', inConstruct: languages },
]

/** What could begin a block at the beginning of a line. */
const lineStarts: Escape[] = [
  // Headings: one to six number signs, then a space. `#hashtag` is none.
  { atBreak: true, character: '#', after: `(?=#{0,5}(?:[ \\t]|${lineEnd}))` },
  // Lists: a bullet, or up to nine digits with a dot or parenthesis, then a space.
  { atBreak: true, character: '*', after: spaceOrEnd },
  { atBreak: true, character: '+', after: spaceOrEnd },
  { atBreak: true, character: '-', after: spaceOrEnd },
  { atBreak: true, before: '\\d{1,9}', character: '.', after: spaceOrEnd },
  { atBreak: true, before: '\\d{1,9}', character: ')', after: spaceOrEnd },
  // Thematic breaks of underscores with spaces between; of the other characters, they begin like lists.
  { atBreak: true, character: '_', after: `(?=(?:[ \\t]*_){2,}[ \\t]*${lineEnd})` },
  // Underlines of headings, delimiter rows of tables, thematic breaks: lines of nothing else.
  { atBreak: true, character: '=', after: `(?==*[ \\t]*${lineEnd})` },
  { atBreak: true, character: '-', after: `(?=[-:| \\t]*${lineEnd})` },
  { atBreak: true, character: ':', after: `(?=[-:| \\t]*${lineEnd})` },
  { atBreak: true, character: '|', after: `(?=[-:| \\t]*${lineEnd})` },
  // Quotes need no space.
  { atBreak: true, character: '>' },
  // Definitions, of links and of footnotes. Brackets in the label may be escaped.
  { atBreak: true, character: '[', after: '(?=(?:[^\\]\\\\]|\\\\[^]){0,999}\\]:)' },
  // The same with a label that ends in another node, or is one.
  { atBreak: true, character: '[', after: '(?=[^\\]]*$)', when: (block) => block.content.includes(']:') },
  { character: ':', before: '^\\]', ...inText },
  // Check boxes of task lists.
  { atBreak: true, character: '[', after: `(?=[ \\t\\r\\nxX]\\]${spaceOrEnd})`, inConstruct: 'listItem' },
]

/** Emphasis and its like: opened or closed by a run with something other than space beside it, and never by one alone. */
const delimiters: Escape[] = ['*', '_', '~'].flatMap((character): Escape[] => [
  { character, before: `(?<=${notSpace})`, ...inText, when: (block) => block.isPaired(character) },
  { character, after: `(?=${notSpace})`, ...inText, when: (block) => block.isPaired(character) },
])

/** What stands anywhere in a line. */
const inline: Escape[] = [
  // Code, from one grave accent to the next.
  { character: '`', ...inText, when: (block) => block.isPaired('`') },
  // HTML and autolinks; what an address begins with may be almost anything, and be in another node.
  { character: '<', after: '(?=[!/?A-Za-z]|[^ \\t\\r\\n<>]{1,2000}(?:@|$))', ...inText },
  // Links and images: the bracket and the parenthesis must touch. The brackets alone are no link.
  { character: '(', before: '(?<=\\])', ...inText },
  // An exclamation mark before a link makes it an image.
  { character: '!', afterNode: ['link', 'linkReference', 'footnoteReference'], ...inText },
  // Footnotes.
  { character: '[', after: '(?=\\^)', ...inText },
  // A bracket in a label ends it or opens another, unless it has its other half.
  ...['[', ']'].flatMap((character): Escape[] => [
    { character, inConstruct: 'label', when: (block) => block.hasPairedBrackets !== true },
    { character, inConstruct: 'reference' },
  ]),
  // Character references end with a semicolon: `AT&T` is none.
  {
    character: '&',
    after: '(?=(?:#\\d{1,7}|#[xX][\\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\\d]{0,31});)',
    inConstruct: [...fences, 'destinationLiteral', 'destinationRaw', 'phrasing', 'titleQuote'],
  },
  // A backslash at the end of a line is a hard break, but for the last line of a block.
  { character: '\\', after: '[\\r\\n](?!$)', inConstruct: 'phrasing' },
  // The last number signs of a heading are dropped, where they are a word.
  { character: '#', after: `(?=${lineEnd})(?<=[ \\t]#+)`, inConstruct: 'headingAtx' },
  // A pipe ends the cell.
  { character: '|', inConstruct: 'tableCell' },
]

/**
 * GFM reads a bare URL to the next space, backslashes and all. Where the text up to there holds something that is escaped
 * or is markup, the URL is written so that it is none.
 */
const urls: Escape[] = [
  { character: ':', before: '(?<=[Hh][Tt][Tt][Pp][Ss]?)', tail: '//' },
  { character: '.', before: '(?<=[Ww]{3})', tail: '' },
].map(({ tail, ...place }) => ({
  ...place,
  after: `(?=${tail}${notSpace}{0,2000}?(?:[*~\`<>[\\]\\\\|]|(?<![A-Za-z\\d])_|_(?![A-Za-z\\d])|&[#A-Za-z\\d]+;|!$))`,
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'link', 'image', 'label'],
}))

/** What ends a destination, a title or an info string before its time. */
const attributes: Escape[] = [
  { character: '"', inConstruct: 'titleQuote' },
  { character: '(', inConstruct: 'destinationRaw' },
  { character: ')', inConstruct: 'destinationRaw' },
  { character: '<', inConstruct: 'destinationLiteral' },
  { character: '>', inConstruct: 'destinationLiteral' },
  { character: '`', inConstruct: ['codeFencedLangGraveAccent', 'codeFencedMetaGraveAccent'] },
  // Autolinks know no escapes: these are percent-encoded.
  ...['<', '>', '\u007F', ...Array.from({ length: 33 }, (_, code) => String.fromCharCode(code))].map(
    (character): Escape => ({ character, inConstruct: 'autolink' }),
  ),
]

/**
 * The serializer drops an escape with a condition beside one without, thinking that the condition is met no longer. That
 * is wrong for runs of asterisks, so all have one, if only one that always holds.
 */
const conditional = (row: Escape): Escape => ({ ...row, before: row.before ?? '(?:)' })

export const escapes: readonly Escape[] = [
  ...whitespace,
  ...[...lineStarts, ...delimiters, ...inline, ...urls, ...attributes].map(conditional),
]

/** In a document with definitions, any bracket may be a reference to one. */
export const escapesAmongDefinitions: readonly Escape[] = [
  ...escapes,
  conditional({ character: '[', ...inText }),
  conditional({ character: ']', inConstruct: 'label' }),
]

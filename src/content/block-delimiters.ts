import { skipSpaces } from './pcre-spaces.ts'

/**
 * The comments that part blocks, as the expression in `WP_Block_Parser::next_token`
 * (wp-includes/class-wp-block-parser.php) finds them. Characters only: what belongs together is for `parseBlocks`.
 */
export interface Delimiter {
  readonly kind: 'opener' | 'closer' | 'void'
  /** With namespace: `core/` where none is written. */
  readonly name: string
  /** Of the `<`. */
  readonly start: number
  /** Behind the `>`. */
  readonly end: number
  /** Of the JSON, braces included. */
  readonly attributes: { readonly start: number; readonly end: number } | undefined
}

/** Reads on from `index`; `undefined` is: no delimiter here. */
type State = (reader: Reader, index: number) => Delimiter | undefined

interface Reader {
  readonly text: string
  /** Where JSON that begins at or before `index` ends: the same place for all that begin between two ends. */
  jsonEnd(index: number): number | undefined
  start: number
  isCloser: boolean
  name: string
  attributes: { start: number; end: number } | undefined
}

/** Answers with one delimiter after the other, from left to right. */
export function delimiterReader(text: string): () => Delimiter | undefined {
  const reader: Reader = { text, jsonEnd: jsonEnds(text), start: 0, isCloser: false, name: '', attributes: undefined }
  let at = 0
  return () => {
    for (let start = commentStart(text, at); start !== -1; start = commentStart(text, start + 4)) {
      reader.start = start
      reader.attributes = undefined
      const delimiter = afterDashes(reader, start + 4)
      if (delimiter === undefined) continue
      at = delimiter.end
      return delimiter
    }
    return undefined
  }
}

/** `!` is rarer than `<`: a search that begins with it stops less often. */
function commentStart(text: string, from: number): number {
  let at = text.indexOf('!--', from + 1)
  while (at !== -1 && text.charCodeAt(at - 1) !== 0x3c) at = text.indexOf('!--', at + 1)
  return at === -1 ? -1 : at - 1
}

/*
 * > <!-- wp:gallery {"columns":2} -->
 *       ^
 */
const afterDashes: State = (reader, index) => {
  const next = skipSpaces(reader.text, index)
  return next === index ? undefined : beforePrefix(reader, next)
}

/*
 * > <!-- wp:gallery {"columns":2} -->   > <!-- /wp:gallery -->
 *        ^                                     ^
 */
const beforePrefix: State = (reader, index) => {
  reader.isCloser = reader.text.startsWith('/', index)
  const prefix = reader.isCloser ? index + 1 : index
  return reader.text.startsWith('wp:', prefix) ? beforeName(reader, prefix + 3) : undefined
}

const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** `[a-z][a-z0-9_-]*`: its end, or `start` where there is none. */
function wordEnd(text: string, start: number): number {
  let at = start
  let code = text.charCodeAt(at)
  if (!isLetter(code)) return start
  while (isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d)
    code = text.charCodeAt(++at)
  return at
}

/*
 * > <!-- wp:gallery {"columns":2} -->   > <!-- wp:ase/image -->
 *           ^                                     ^
 */
const beforeName: State = (reader, index) => {
  const { text } = reader
  const first = wordEnd(text, index)
  if (first === index) return undefined
  const second = text.charCodeAt(first) === 0x2f ? wordEnd(text, first + 1) : first
  const isSpaced = second > first + 1
  const end = isSpaced ? second : first
  const name = text.slice(index, end)
  reader.name = isSpaced ? name : `core/${name}`
  return afterName(reader, end)
}

/*
 * > <!-- wp:gallery {"columns":2} -->
 *                  ^
 */
const afterName: State = (reader, index) => {
  const next = skipSpaces(reader.text, index)
  if (next === index) return undefined
  return reader.text.startsWith('{', next) ? inAttributes(reader, next) : beforeEnd(reader, next)
}

/*
 * > <!-- wp:gallery {"columns":2} -->
 *                   ^
 */
const inAttributes: State = (reader, index) => {
  const end = reader.jsonEnd(index + 1)
  if (end === undefined) return undefined
  reader.attributes = { start: index, end }
  return beforeEnd(reader, skipSpaces(reader.text, end))
}

/*
 * > <!-- wp:gallery {"columns":2} -->   > <!-- wp:latest-posts /-->
 *                                 ^                            ^
 */
const beforeEnd: State = ({ text, start, isCloser, name, attributes }, index) => {
  const isVoid = text.startsWith('/', index)
  const dashes = isVoid ? index + 1 : index
  if (!text.startsWith('-->', dashes)) return undefined
  // A delimiter that is both, `<!-- /wp:a /-->`, is void.
  const kind = isVoid ? 'void' : isCloser ? 'closer' : 'opener'
  return { kind, name, start, end: dashes + 3, attributes }
}

/**
 * JSON goes on until a `}` that nothing but spaces parts from the end of the comment, however many comments that takes.
 * Asked for rising places, it reads the text once.
 */
function jsonEnds(text: string): Reader['jsonEnd'] {
  const ends = /\}(?=[ \t\n\v\f\r]+\/?-->)/g
  let known: number | undefined = -1
  return (index) => {
    if (known !== undefined && known <= index) {
      ends.lastIndex = index
      known = ends.exec(text) === null ? undefined : ends.lastIndex
    }
    return known
  }
}

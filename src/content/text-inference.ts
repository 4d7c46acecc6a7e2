import { decodeText } from './decode-text.ts'
import { linesOf, type TextRange } from './text-lines.ts'

/** Something that stands in the text; `offset` is where, `value` what a person reads there. */
export interface TextFinding {
  readonly value: string
  readonly offset: number
}

const maximalTitleLength = 200
const maximalAuthorLength = 80

/** Ends a sentence, or announces what follows. Question and exclamation marks end headlines as well. */
const sentenceEnd = /[.,;:\u3002\uFF0C\uFF1B\uFF1A][\s"'”’»)\]]*$/

/** `[tag …`, `[[tag]]`, `[/tag]`. */
const shortcodeLike = /^\[\[?\/?[A-Za-z]/

const markupLike = /^(?:<|#|https?:\/\/|www\.)/i

/** The first paragraph, where it is one short line that is no sentence. */
export function findTitle(value: string, [first, second]: readonly TextRange[]): TextFinding | undefined {
  // A text of one line is a text, not a title without one.
  if (first === undefined || second === undefined) return undefined
  const finding = readLine(value, first)
  if (finding === undefined || finding.value.length >= maximalTitleLength) return undefined
  const { value: title } = finding
  if (sentenceEnd.test(title.slice(-20)) || shortcodeLike.test(title) || markupLike.test(title)) return undefined
  // A rule of dashes names nothing.
  return /[\p{L}\p{N}]/u.test(title) ? finding : undefined
}

/** What a byline begins with, in lower case. After some, only a colon tells it from the beginning of a sentence. */
const bylineWords: ReadonlyMap<string, 'colon' | 'space'> = new Map([
  ...['by', 'von', 'par', 'por', 'di', 'de', 'da', 'door', 'av', 'af', 'od'].map((word) => [word, 'space'] as const),
  ...['author', 'autor', 'autora', 'autorin', 'auteur', 'autore', 'text', 'texte', 'texto'].map(
    (word) => [word, 'colon'] as const,
  ),
])

/** The paragraph behind the title, where it is one line that names a person. */
export function findAuthor(value: string, paragraph: TextRange | undefined): TextFinding | undefined {
  const line = paragraph && readLine(value, paragraph)
  if (line === undefined || line.value.length > maximalAuthorLength) return undefined
  const [, word = '', colon = '', name = ''] = /^(\p{L}+)(?:\s*(:)\s*|\s+)(\S.*)$/u.exec(line.value) ?? []
  const needs = bylineWords.get(word.toLowerCase())
  if (needs === undefined || (needs === 'colon' && colon === '') || !isName(name)) return undefined
  return { value: name, offset: line.offset }
}

const maximalNameWords = 8

/** What stands between names and within them in lower case: `van der`, `and`, `y`. */
const particle =
  /^(?:van|der|den|von|zu|de|da|do|dos|das|del|della|di|la|le|el|al|bin|ibn|and|und|et|y|e|i|en|och|og|&)$/

/** Capitalised throughout and no sentence; no article before it (“By The Numbers”). Scripts without capitals pass. */
function isName(text: string): boolean {
  const words = text.split(/[\s,]+/)
  const isCapital = (word: string): boolean => /^[("“‘]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)
  return (
    words.length <= maximalNameWords &&
    !/\d|[!?:;…]/.test(text) &&
    // A full stop ends an abbreviation of a name, or it ends a sentence.
    !/\p{L}{4,}\.$/u.test(text) &&
    !/^(?:the|an?)$/i.test(words[0] ?? '') &&
    isCapital(words[0] ?? '') &&
    words.every((word) => isCapital(word) || particle.test(word))
  )
}

/** A paragraph of one line, as a person reads it. */
function readLine(value: string, paragraph: TextRange): TextFinding | undefined {
  const [line, more] = [...linesOf(value, paragraph)]
  if (line === undefined || more !== undefined) return undefined
  const source = value.slice(line.start, line.end)
  const indent = source.length - source.replace(/^[\s\u200B\u2060\uFEFF]+/, '').length
  const text = decodeText(source).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : { value: text, offset: line.start + indent }
}

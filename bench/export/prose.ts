import { type Language, pickWord } from './languages.ts'
import type { Random } from './random.ts'

/** What a writer draws from while writing a post. */
export interface Pen {
  readonly random: Random
  readonly language: Language
  /** The address of some other page, escaped for an attribute. */
  address(): string
}

type Text = Pick<Pen, 'random' | 'language'>

export function words({ random, language }: Text, count: number): string {
  return Array.from({ length: count }, () => pickWord(language, random)).join(language.space)
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Words without markup, as in a title or an alternative text. */
export const phrase = (text: Text, least: number, most: number): string =>
  capitalised(words(text, text.random.between(least, most)))

export function plainSentence(text: Text): string {
  const { random, language } = text
  const clauses = Array.from({ length: random.between(1, 3) }, () => words(text, random.between(3, 9)))
  return capitalised(clauses.join(language.comma)) + language.stop
}

export const plainText = (text: Text, sentences: number): string =>
  Array.from({ length: sentences }, () => plainSentence(text))
    .join('')
    .trimEnd()

/** A paragraph's worth of phrasing: mostly words, and in between what editors of both kinds leave there. */
export function phrasing(pen: Pen, sentences = pen.random.between(2, 6)): string {
  return Array.from({ length: sentences }, () => sentence(pen))
    .join('')
    .trimEnd()
}

function sentence(pen: Pen): string {
  const { random, language } = pen
  const clauses = Array.from({ length: random.between(1, 3) }, () => clause(pen))
  return capitalised(clauses.join(language.comma)) + (random.chance(0.06) ? '! ' : language.stop)
}

function clause(pen: Pen): string {
  const { random, language } = pen
  const before = words(pen, random.between(2, 6))
  if (random.chance(0.62)) return before + language.space + words(pen, random.between(1, 4))
  return [before, marked(pen), words(pen, random.between(1, 3))].join(' ')
}

function marked(pen: Pen): string {
  const { random, language } = pen
  const text = words(pen, random.between(1, 4))
  const [open, close] = language.quotes
  switch (random.below(16)) {
    case 0:
    case 1:
    case 2:
      return `<a href="${pen.address()}">${text}</a>`
    case 3:
      return `<a href="${pen.address()}" target="_blank" rel="noopener noreferrer">${text}</a>`
    case 4:
    case 5:
      return `<strong>${text}</strong>`
    case 6:
    case 7:
      return `<em>${text}</em>`
    case 8:
      return `<strong><em>${text}</em></strong>`
    case 9:
      return `<code>${words(pen, 1)}_${words(pen, 1)}(&lt;${words(pen, 1)}&gt;)</code>`
    case 10:
      return `${open}${text}${close}`
    case 11:
      return `"${text}" &amp; ${words(pen, 1)}`
    case 12:
      return `– ${text}&nbsp;– ${random.between(2, 900)}&nbsp;km`
    case 13:
      return `${words(pen, 1)}'s ${random.between(1900, 2024)}/${random.between(10, 99)} (${text})`
    case 14:
      return `<span style="color: #${random.between(100000, 999999)};">${text}</span>`
    default:
      return random.chance(0.3) ? `${words(pen, 1)} [sic] *${text}` : `${text}…`
  }
}

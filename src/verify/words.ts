import { isAmong, isSame } from './facts.ts'

const pattern = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Runs of letters and digits, as written, in their order. They are kept as the texts they stand in: most texts come through a
 * migration as they are, and texts are compared faster than their words.
 */
export class Words {
  readonly #texts: string[] = []

  /** Adds the words of a text. No word goes on in the next. */
  add(text: string): void {
    if (!isBlank(text)) this.#texts.push(text)
  }

  /** How many texts there are. */
  get size(): number {
    return this.#texts.length
  }

  /** Forgets all but the first texts. */
  cut(size: number): void {
    this.#texts.length = size
  }

  get count(): number {
    let count = 0
    for (const text of this.#texts) count += countIn(text)
    return count
  }

  isSameAs(other: Words): boolean {
    return isSame(this.#texts, other.#texts) || isSame(this.toArray(), other.toArray())
  }

  /** Whether each word stands among the others as well, in the same order. */
  isAmong(other: Words): boolean {
    return areAmong(this.#texts, other.#texts) ?? isAmong(this.toArray(), other.toArray())
  }

  toArray(): string[] {
    const words: string[] = []
    for (const text of this.#texts) collect(text, words)
    return words
  }
}

/** The words of a text, with a space between. */
export function wordsOf(text: string): string {
  const words: string[] = []
  collect(text, words)
  return words.join(' ')
}

/** White space that is not of ASCII may be among it; it holds no words either. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x20) return false
  return true
}

/** The same letter has one spelling, whether its accent stands apart or not. */
const clearWords = (text: string): readonly string[] => text.normalize('NFC').match(pattern) ?? []

function countIn(text: string): number {
  let count = 0
  let before = other
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kinds[code] || kindOf(code)
    if (kind === unclear) return clearWords(text).length
    if (kind === letter && before === other) count++
    before = kind
  }
  return count
}

function collect(text: string, words: string[]): void {
  const before = words.length
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kinds[code] || kindOf(code)
    if (kind === unclear) {
      words.length = before
      for (const word of clearWords(text)) words.push(word)
      return
    }
    if (kind === letter) {
      if (start === -1) start = at
    } else if (start !== -1) {
      words.push(text.slice(start, at))
      start = -1
    }
  }
  if (start !== -1) words.push(text.slice(start))
}

/** Nothing where a word cannot be told without looking at the text around it. */
function areAmong(some: readonly string[], others: readonly string[]): boolean | undefined {
  const one = new Cursor(some)
  const other = new Cursor(others)
  for (;;) {
    while (one.isAtTextOf(other)) {
      one.skipText()
      other.skipText()
    }
    if (!one.next()) return one.isUnclear ? undefined : true
    do if (!other.next()) return other.isUnclear ? undefined : false
    while (!one.isAtWordOf(other))
  }
}

/** Goes through texts word by word. */
class Cursor {
  isUnclear = false
  readonly #texts: readonly string[]
  /** Where it goes on. Behind the last word of a text, that is the next. */
  #index = 0
  #at = 0
  /** The word it found, and its text. */
  #text = ''
  #start = 0
  #end = 0

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  /** Whether both are about to read the same text. */
  isAtTextOf(other: Cursor): boolean {
    if (this.#at > 0 || other.#at > 0 || this.#index === this.#texts.length) return false
    return this.#texts[this.#index] === other.#texts[other.#index]
  }

  skipText(): void {
    this.#index++
  }

  next(): boolean {
    for (; this.#index < this.#texts.length; this.#index++) {
      const text = this.#texts[this.#index]!
      this.#start = this.#passAll(text, other, this.#at)
      this.#end = this.#passAll(text, letter, this.#start)
      this.#at = this.#passAll(text, other, this.#end)
      if (this.isUnclear) return false
      this.#text = text
      if (this.#at === text.length) this.#at = 0
      if (this.#start < this.#end) {
        if (this.#at === 0) this.#index++
        return true
      }
    }
    return false
  }

  #passAll(text: string, kind: number, from: number): number {
    let at = from
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const found = kinds[code] || kindOf(code)
      if (found === unclear) this.isUnclear = true
      if (found !== kind) break
    }
    return at
  }

  isAtWordOf(other: Cursor): boolean {
    const length = this.#end - this.#start
    if (length !== other.#end - other.#start) return false
    for (let at = 0; at < length; at++)
      if (this.#text.charCodeAt(this.#start + at) !== other.#text.charCodeAt(other.#start + at)) return false
    return true
  }
}

const letter = 1
const other = 2
/** Half a character, or one that may melt into the one before it. */
const unclear = 3

/** By UTF-16 unit, as far as asked for; 0 where nobody has asked. The pattern takes ten times as long to say the same. */
const kinds = new Uint8Array(0x1_00_00)

function kindOf(code: number): number {
  const character = String.fromCharCode(code)
  const isStable = !/[\p{M}\p{Surrogate}\u1100-\u11FF]/u.test(character) && character.normalize('NFC') === character
  const kind = !isStable ? unclear : /[\p{L}\p{N}]/u.test(character) ? letter : other
  kinds[code] = kind
  return kind
}

const pattern = /[\p{L}\p{M}\p{N}]+/gu

/** Ends each word. */
const space = 0x20

export interface WordsEnd {
  length: number
  count: number
}

/**
 * Runs of letters and digits, as written, in their order. They lie in one piece, for most are only counted and compared: a
 * string of each would cost more than all the rest. The same letter has one spelling, whether its accent stands apart or not.
 */
export class Words {
  #units = new Uint16Array(2048)
  /** How much of them is filled. */
  #length = 0
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Adds the words of a text. */
  add(text: string): void {
    const start = this.#length
    const units = this.#unitsFor(text.length + 1)
    let length = start
    let count = 0
    let isInWord = false
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const kind = kinds[code] || kindOf(code)
      if (kind === letter) {
        units[length++] = code
        isInWord = true
      } else if (kind === unclear) {
        this.#addUnclear(text)
        return
      } else if (isInWord) {
        units[length++] = space
        count++
        isInWord = false
      }
    }
    if (isInWord) {
      units[length++] = space
      count++
    }
    this.#length = length
    this.#count += count
  }

  #addUnclear(text: string): void {
    for (const word of text.normalize('NFC').match(pattern) ?? []) {
      const units = this.#unitsFor(word.length + 1)
      for (let at = 0; at < word.length; at++) units[this.#length++] = word.charCodeAt(at)
      units[this.#length++] = space
      this.#count++
    }
  }

  #unitsFor(more: number): Uint16Array {
    if (this.#length + more > this.#units.length) {
      const units = new Uint16Array(2 * (this.#length + more))
      units.set(this.#units.subarray(0, this.#length))
      this.#units = units
    }
    return this.#units
  }

  /** Where the words that follow will begin, so that they can be taken back. */
  get end(): Readonly<WordsEnd> {
    return { length: this.#length, count: this.#count }
  }

  cutAt({ length, count }: Readonly<WordsEnd>): void {
    this.#length = length
    this.#count = count
  }

  isSameAs(other: Words): boolean {
    if (this.#length !== other.#length) return false
    const own = this.#units
    const others = other.#units
    for (let at = 0; at < this.#length; at++) if (own[at] !== others[at]) return false
    return true
  }

  /** Whether each word stands in the others as well, in the same order, whatever stands between them. */
  isAmong(other: Words): boolean {
    const own = this.#units
    const others = other.#units
    let start = 0
    let at = 0
    for (let one = 0; one < other.#length; one++) {
      if (at < this.#length && own[at] === others[one]) {
        if (own[at++] === space) start = at
        continue
      }
      at = start
      while (others[one] !== space) one++
    }
    return at === this.#length
  }

  toArray(): string[] {
    const text = this.toString()
    return text === '' ? [] : text.split(' ')
  }

  /** All of them, with a space between. */
  toString(): string {
    let text = ''
    for (let from = 0; from < this.#length; from += piece)
      text += String.fromCharCode(...this.#units.subarray(from, Math.min(from + piece, this.#length)))
    return text.slice(0, -1)
  }
}

/** A call takes no more arguments than the stack holds. */
const piece = 4096

/** The beginning. */
export const nothing: Readonly<WordsEnd> = { length: 0, count: 0 }

const ofLine = new Words()

/** The words of a short text, with a space between. */
export function wordsOf(text: string): string {
  ofLine.cutAt(nothing)
  ofLine.add(text)
  return ofLine.toString()
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

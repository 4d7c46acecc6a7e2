const pattern = /[\p{L}\p{M}\p{N}]+/gu

/** Runs of letters and digits, added to `words`. The same letter has one spelling, whether its accent stands apart or not. */
export function collectWords(text: string, words: string[]): void {
  const before = words.length
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kinds[code] || kindOf(code)
    if (kind === unclear) {
      words.length = before
      for (const word of text.normalize('NFC').match(pattern) ?? []) words.push(word)
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

export function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  collectWords(text, words)
  return words
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

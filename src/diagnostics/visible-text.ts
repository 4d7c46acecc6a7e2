/**
 * What a terminal obeys or what reorders the text around it: C0 and C1 controls (`\x9b` alone begins an ANSI sequence),
 * line and paragraph separators, bidirectional embeddings and isolates, halves of surrogate pairs.
 */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const spell = (character: string): string => {
  const hex = character.charCodeAt(0).toString(16)
  return names[character] ?? (hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`)
}

/** Foreign text for one line of a terminal. The only door: titles, paths and details of a source can hold anything. */
export const visibleText = (text: string): string => text.replace(unsafe, spell)

/** The same for text whose line breaks and tabs are wanted. */
export const visibleLines = (text: string): string =>
  text.replace(unsafe, (character) => (character === '\n' || character === '\t' ? character : spell(character)))

/** The same inside finished JSON, where `JSON.stringify` leaves C1 controls and bidirectional marks raw. */
export const visibleJson = (json: string): string =>
  json.replace(unsafe, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

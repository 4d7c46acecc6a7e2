/** Where things stand in a JSON text: `JSON.parse` tells the values, not their places. */

/** Behind the string that starts at `start`, or behind the text where it is not closed. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '"') return at + 1
  }
  return text.length
}

/** Behind the brace that closes the one at `start`. */
export function endOfObject(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; ) {
    const character = text[at]
    if (character === '"') {
      at = endOfString(text, at)
      continue
    }
    if (character === '{') depth++
    if (character === '}' && --depth === 0) return at + 1
    at++
  }
  return undefined
}

/** A key, or the position in an array. */
type Step = string | number

/** How deep anything is that is asked for: `12.content.rendered`. */
const deepest = 3

/**
 * Offsets of the values of a valid JSON text by their path, as in `12.content.rendered`; of strings, behind the quote.
 *
 * @param wanted Asked for every path, so that only few are kept.
 */
export function offsetsInJson(text: string, wanted: (path: string) => boolean): Map<string, number> {
  const offsets = new Map<string, number>()
  const steps: Step[] = []
  let depth = 0
  let isKey = false

  const note = (at: number): void => {
    if (depth > deepest) return
    const path = steps.slice(0, depth).join('.')
    if (wanted(path)) offsets.set(path, at)
  }
  const enter = (first: Step): void => {
    depth++
    if (depth <= deepest) steps[depth - 1] = first
  }

  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      const end = endOfString(text, at)
      if (!isKey) note(at + 1)
      else if (depth <= deepest) steps[depth - 1] = text.slice(at + 1, end - 1)
      at = end - 1
    } else if (character === '{' || character === '[') {
      note(at)
      enter(character === '[' ? 0 : '')
      isKey = character === '{'
    } else if (character === '}' || character === ']') {
      depth--
      isKey = false
    } else if (character === ':') {
      isKey = false
    } else if (character === ',' && depth <= deepest) {
      const step = steps[depth - 1]
      if (typeof step === 'number') steps[depth - 1] = step + 1
      isKey = typeof step === 'string'
    }
  }
  return offsets
}

import { classifyCharacter } from 'micromark-util-classify-character'

/** Asterisks, underscores or tildes in a row, and what they may do. */
export interface DelimiterRun {
  readonly marker: string
  readonly size: number
  readonly canOpen: boolean
  readonly canClose: boolean
}

/** The kind of what stands beside a run: nothing for a letter, 1 for space and the edges of the text, 2 for punctuation. */
const kindAt = (text: string, at: number): 1 | 2 | undefined =>
  at < 0 || at >= text.length ? 1 : classifyCharacter(text.charCodeAt(at))

/** CommonMark 6.2, left- and right-flanking; beside tildes, which came later, a run may do both (micromark's `attentionMarkers`). */
export function delimiterRunAt(text: string, start: number): DelimiterRun {
  const marker = text.charAt(start)
  let end = start + 1
  while (text.charAt(end) === marker) end++
  const before = kindAt(text, start - 1)
  const after = kindAt(text, end)
  const opens = after === undefined || (after === 2 && before !== undefined)
  const closes = before === undefined || (before === 2 && after !== undefined)
  if (marker === '~') return { marker, size: end - start, canOpen: opens, canClose: closes }
  const canOpen = opens || text.charAt(end) === '~'
  const canClose = closes || text.charAt(start - 1) === '~'
  return {
    marker,
    size: end - start,
    canOpen: marker === '*' ? canOpen : canOpen && (before !== undefined || !canClose),
    canClose: marker === '*' ? canClose : canClose && (after !== undefined || !canOpen),
  }
}

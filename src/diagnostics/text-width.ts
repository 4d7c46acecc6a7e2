const graphemes = new Intl.Segmenter('en')

/** Scripts and pictures that take two columns of a terminal. Half-width katakana and hangul do not. */
const wide =
  /^(?![\uff61-\uffdc])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uffe6]/u

const columnsOf = (grapheme: string): number => (wide.test(grapheme) ? 2 : 1)

/** Columns of a terminal that a text without control characters takes. */
export function textWidth(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += columnsOf(segment)
  return width
}

/** Cut between characters as a reader sees them, with `…` where something is missing. */
export function truncate(text: string, width: number): string {
  let columns = 0
  let fits = 0
  for (const { segment, index } of graphemes.segment(text)) {
    columns += columnsOf(segment)
    if (columns > width) return `${text.slice(0, fits)}…`
    if (columns < width) fits = index + segment.length
  }
  return text
}

/** How a line of a paragraph goes on: a line of its own, or only the space at which an editor broke it. */
export type TextBreak = 'break' | 'space'

/** Longer lines were not broken to fit a screen or a mail. */
const maximalWidth = 100

/** Shorter ones are verse, addresses or columns. */
const minimalWidth = 40

/**
 * One entry for each newline inside the paragraph, which is given decoded.
 *
 * A paragraph is hard-wrapped when every line is as full as the longest allows: the first word of the next would not have
 * fitted. Then its newlines mean nothing, else each is a line break.
 */
export function textBreaks(paragraph: string): TextBreak[] {
  const lines = paragraph.split('\n').map((line) => line.trim())
  const kind = isHardWrapped(lines) ? 'space' : 'break'
  return lines.slice(1).map(() => kind)
}

function isHardWrapped(lines: readonly string[]): boolean {
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0)
  if (width < minimalWidth || width > maximalWidth) return false
  return lines.slice(1).every((line, index) => {
    const word = /^\S*/.exec(line)?.[0] ?? ''
    return (lines[index]?.length ?? 0) + 1 + word.length > width
  })
}

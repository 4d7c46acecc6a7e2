/**
 * Text out of a list item or a quote, without the indentation and the quote marks that its further lines begin with there.
 * A line may have less of it: Markdown lets a paragraph go on without.
 *
 * @param prefix As `linesAround` found it.
 */
export function withoutPrefix(text: string, prefix: string): string {
  if (prefix === '' || !text.includes('\n')) return text
  const [first = '', ...further] = text.split('\n')
  return [first, ...further.map((line) => line.slice(prefixLength(line, prefix)))].join('\n')
}

// >   let a = 1        prefix: "> "
// ^^
function prefixLength(line: string, prefix: string): number {
  let at = 0
  for (const char of prefix) {
    if (char === '>') {
      const mark = /^ {0,3}>/.exec(line.slice(at))
      if (mark === null) return at
      at += mark[0].length
    } else if (line[at] === ' ' || line[at] === '\t') at += 1
  }
  return at
}

/**
 * Text behind a tag, without the indentation of the lines right below it. In the document these lines go on with the paragraph
 * of the tag, however far they are indented; without the tag they would begin with code.
 */
export function withoutIndent(text: string): string {
  const [, lead = '', indent = ''] = /^([^\S\n]*\n)([ \t]+)(?=\S)/.exec(text) ?? []
  if (indent === '') return text
  const paragraph = text.slice(lead.length)
  const blank = /\n[^\S\n]*(?:\n|$)/.exec(paragraph)
  const end = blank === null ? paragraph.length : blank.index
  const lines = paragraph.slice(0, end).split('\n')
  return (
    lead +
    lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n') +
    paragraph.slice(end)
  )
}

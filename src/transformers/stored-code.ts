import { decodeHTMLStrict } from 'entities'

type Meta = Readonly<Record<string, readonly string[]>>

/** What `SyntaxHighlighter::mark_as_encoded` leaves with a post, and what it left before. */
const marks = ['_syntaxhighlighter_encoded', 'syntaxhighlighter_encoded']

/**
 * Source code between the tags of a shortcode, as its author typed it. Some plugins and the visual editor store it with
 * `&lt;` for `<`, others store it raw. `SyntaxHighlighter::shortcode_callback` takes code with an angle bracket for raw,
 * and the rest for encoded where the post is marked so. Not every export has the mark: without it, code is encoded
 * where each `&` begins a character reference.
 */
export function readStoredCode(stored: string, meta: Meta): string {
  const code = trimLines(stored.replace(/\r\n?/g, '\n'))
  if (/[<>]/.test(code) || !code.includes('&')) return code
  // Decoded once: what stands as `&amp;lt;` was typed as `&lt;`.
  return isMarked(meta) || !/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,31});)/i.test(code) ? decodeHTMLStrict(code) : code
}

const isMarked = (meta: Meta): boolean => marks.some((key) => meta[key]?.some((value) => value !== '' && value !== '0'))

/** Without the empty lines at both ends, which SyntaxHighlighter does not show (`trimFirstAndLastLines`). */
export function trimLines(code: string): string {
  const lines = code.split('\n')
  const start = lines.findIndex((line) => line.trim() !== '')
  return start === -1 ? '' : lines.slice(start, lines.findLastIndex((line) => line.trim() !== '') + 1).join('\n')
}

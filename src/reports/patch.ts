import type { FileChange } from './hunks.ts'
import { formatHunks, hunksOf } from './hunks.ts'

/**
 * A change as `git apply` and `patch` take it: byte for byte, whatever a terminal would make of it. Empty where nothing
 * differs.
 *
 * Without the line `diff --git` that git would begin with: below the top of a repository, git takes the paths behind such
 * a line for paths from the top, and passes over what it does not find there without a word. Only an empty file cannot be
 * made without it.
 */
export function renderPatch(change: FileChange): string {
  const { path, before, after } = change
  if (before === after) return ''
  const [from, to] = [spellPath(`a/${path}`), spellPath(`b/${path}`)]
  // An empty line ends the header, which would run on into that of the next file.
  if (before === undefined && after === '') return `diff --git ${from} ${to}\nnew file mode 100644\n\n`
  const old = before === undefined ? '/dev/null' : ended(from)
  return `--- ${old}\n+++ ${ended(to)}\n${formatHunks(hunksOf(change, 3))}`
}

/** Without the tab, whatever stands behind a space could be a date. */
const ended = (path: string): string => (path.includes(' ') && !path.startsWith('"') ? `${path}\t` : path)

/** The escapes of C that git writes and reads; all others are octal. */
const escapes: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}

const special = /[\p{Cc}"\\]/gu

const spellPath = (path: string): string =>
  path.search(special) === -1
    ? path
    : `"${path.replace(special, (character) => escapes[character] ?? octal(character))}"`

/** Byte by byte of UTF-8. */
const octal = (character: string): string =>
  [...new TextEncoder().encode(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')

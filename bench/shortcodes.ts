import { replace } from '@wordpress/shortcode'
import { parseShortcodes, stringifyShortcodes } from '../src/shortcode/index.ts'
import { fastest, megabytes, printTable } from './measure.ts'
import { body, tags } from './shortcode-texts.ts'

/**
 * `get_shortcode_regex` for all tags at once. JavaScript has no possessive quantifiers; where PHP has one, nothing that
 * could match differently follows, so the greedy one finds the same.
 */
const wordPressExpression = new RegExp(
  `\\[(\\[?)(${tags.join('|')})(?![\\w-])([^\\]/]*(?:/(?!\\])[^\\]/]*)*?)(?:(/)\\]|\\](?:([^[]*(?:\\[(?!/\\2\\])[^[]*)*)\\[/\\2\\])?)(\\]?)`,
  'g',
)

function withExpression(text: string): number {
  let found = 0
  text.replace(wordPressExpression, (match) => {
    found++
    return match
  })
  return found
}

function withPackage(text: string): number {
  let found = 0
  for (const tag of tags)
    replace(tag, text, () => {
      found++
      return ''
    })
  return found
}

function withShortmark(text: string): number {
  return parseShortcodes(text, { tags, dialect: 'wordpress' }).children.length
}

/** How fast the text alone can be looked through for brackets. */
function scan(text: string): number {
  let found = 0
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) found++
  return found
}

export function benchShortcodes(): void {
  const cases: readonly (readonly [string, string])[] = [
    ['a shortcode behind every paragraph, 50 kB', body(50_000, 1)],
    ['a shortcode behind every paragraph, 1 MB', body(1_000_000, 1)],
    ['a shortcode behind every 20 paragraphs, 1 MB', body(1_000_000, 20)],
    ['brackets, but no shortcode, 2 MB', body(2_000_000, 20).replace(/\[(?!sic)/g, '(')],
  ]
  for (const [name, text] of cases) {
    if (stringifyShortcodes(parseShortcodes(text, { tags })) !== text) throw new Error('the tree is not the text')
    const ours = fastest(() => withShortmark(text))
    const rows = [
      ['shortmark', ours],
      ['@wordpress/shortcode replace', fastest(() => withPackage(text), { runs: 2 })],
      ['WordPress’s expression in V8', fastest(() => withExpression(text), { runs: 2 })],
      ['scanning for `[`', fastest(() => scan(text))],
    ] as const
    printTable(name, [
      ['', 'MB/s', 'time / shortmark’s'],
      ...rows.map(([label, seconds]) => [label, (megabytes(text) / seconds).toFixed(1), (seconds / ours).toFixed(2)]),
    ])
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { mdastToHast } from '../../src/content/markdown-to-hast.ts'
import { readOrdinaryMarkdown } from '../../src/content/ordinary/read-ordinary-markdown.ts'
import { showOrdinary } from '../../src/content/ordinary/show-ordinary.ts'
import { parseMarkdown } from '../../src/content/parse-markdown.ts'
import { extractFacts, FactCollector } from '../../src/verify/extract-facts.ts'
import type { Facts } from '../../src/verify/facts.ts'
import { normalise, readMarkdown } from './read-markdown.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

const root = new URL('../../fixtures/', import.meta.url)
const outputs = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('output.md'))
  .sort()
  .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8'))

/** What means something to Markdown somewhere, and what it means it beside. */
const parts = [
  ...'*_`~[](){}<>#+-=.!|\\&;:/"\'^$@1 x\n',
  ...['word', 'a', 'é', '漢', '“', '\u00A0', '1986', 'snake_case', 'http://a.b/c_d', 'www.a.b', 'me@a.b'],
  ...[
    '&amp;',
    '&copy',
    '&#35;',
    '&#x62;',
    '<b>',
    '<sub>',
    '</sub>',
    '<u>',
    '</u>',
    '<iframe src="x"></iframe>',
    '<audio src="x">\n</audio>',
    '<!--',
    '<https://a.b/c>',
    '<!--more-->',
    '\\\n',
  ],
  ...['](', '](/x)', '](</x y> "t")', '![', '[^1]', ']:', '[x] ', '[ ]', ' a ', 'x*', 'x_', '_x'],
  ...['**', '***', '~~', ' *', '* ', ' **', '** ', '---', '***', '```', '```\n', '\n```\n', '~~~', '==='],
  ...['| a | b |\n| - | - |\n', '| ', ' |\n', '\n\n', '\n- ', '\n* ', '\n1. ', '\n7) ', '\n  ', '\n    ', '\n> '],
  ...['- ', '> ', '# ', '\n\n# ', '\n\n- ', '\n\n1. ', '\n\n> ', '\n\n```\n', '\n  - ', '\t', '\n\t'],
]

const part = fc.constantFrom(...parts)
const invented = fc.array(part, { minLength: 1, maxLength: 14 }).map((all) => all.join(''))

/** Some lines of a fixture, in two places of which something stands that did not. */
const damaged = fc
  .tuple(
    fc.constantFrom(...outputs),
    ...[fc.nat(1000), fc.nat(1000), fc.nat(1000)].map((number) => number.map((value) => value / 1000)),
    part,
    part,
  )
  .map(([text, from, one, other, first, second]) => {
    const start = Math.floor(Number(from) * text.length)
    const excerpt = text.slice(start, start + 300)
    const [left, right] = [Number(one), Number(other)]
      .map((share) => Math.floor(share * excerpt.length))
      .sort((a, b) => a - b)
    return excerpt.slice(0, left) + first + excerpt.slice(left, right) + second + excerpt.slice(right)
  })

/** How many of these texts were read; each as micromark reads it. */
function readAlike(texts: readonly string[]): number {
  let read = 0
  for (const markdown of texts) {
    const tree = readOrdinaryMarkdown(markdown)
    if (tree === undefined) continue
    read++
    expect({ markdown, tree: normalise(tree) }).toEqual({ markdown, tree: readMarkdown(markdown) })
  }
  return read
}

describe('the quick reader', () => {
  it('is sure of nearly all fixtures, and reads them as micromark does', () => {
    expect(readAlike(outputs) / outputs.length).toBeGreaterThan(0.8)
  })

  it.each([
    ['invented text', invented],
    ['damaged fixtures', damaged],
  ])('reads %s as micromark does, or not at all', (_, texts) => {
    let read = 0
    fc.assert(
      fc.property(texts, (markdown) => {
        read += readAlike([markdown])
      }),
      { numRuns: 4000, seed },
    )
    expect(read).toBeGreaterThan(500)
  })

  it.each([
    ['definitions', '[a]\n\n[a]: /b\n'],
    ['footnotes', 'a[^1]\n\n[^1]: b\n'],
    ['HTML', 'a <b>c</b>\n'],
    ['lazy lines', '> a\nb\n'],
    ['underlined headings', 'a\n===\n'],
    ['code that is indented', '    a\n'],
    ['tabs', '-\ta\n'],
    ['runs that share their markers', '***a** b*\n'],
    ['links in links', '[a [b](/c)](/d)\n'],
    ['named references', 'a&nbsp;b\n'],
    ['addresses that may be markup', 'http://a.b/*c*\n'],
  ])('leaves %s to the long way', (_, markdown) => {
    expect(readOrdinaryMarkdown(markdown)).toBeUndefined()
  })
})

const listed = ({ words, ...others }: Facts) => ({ ...others, words: words.toArray() })

describe('the quick look at a tree', () => {
  /** How many of these documents it knew; each shows what it shows the long way. */
  function shownAlike(texts: readonly string[]): number {
    let known = 0
    for (const markdown of texts) {
      const tree = parseMarkdown(markdown)
      const quick = new FactCollector()
      if (!showOrdinary(tree, quick)) continue
      known++
      const facts = listed(extractFacts(mdastToHast(tree)))
      expect({ markdown, facts: listed(quick) }).toEqual({ markdown, facts })
    }
    return known
  }

  it('has the facts of the long way', () => {
    expect(shownAlike(outputs) / outputs.length).toBeGreaterThan(0.8)
  })

  it.each([
    ['invented text', invented],
    ['damaged fixtures', damaged],
  ])('has the facts of the long way of %s, or is not there', (_, texts) => {
    let known = 0
    fc.assert(
      fc.property(texts, (markdown) => {
        known += shownAlike([markdown])
      }),
      { numRuns: 1500, seed },
    )
    expect(known).toBeGreaterThan(500)
  })

  it.each([
    ['HTML', 'a <b>c</b>\n'],
    ['a list of Word', '·\u00A0\u00A0a\n'],
    ['code without text', '```\n```\n'],
    ['an element whose end tag has another name', '<audio controls>\n</audio*>\n\na\n'],
    ['an element whose end tag has a space that is none to HTML', '<audio controls>\n</audio\u00A0>\n\na\n'],
    ['footnotes', 'a[^1]\n\n[^1]: b\n'],
  ])('does not know %s', (_, markdown) => {
    expect(showOrdinary(parseMarkdown(markdown), new FactCollector())).toBe(false)
  })

  it('does not know what a plugin makes of a node', () => {
    const strong = { type: 'strong' as const, children: [], data: { hName: 'mark' } }
    const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [strong] }] }
    expect(showOrdinary(tree, new FactCollector())).toBe(false)
  })
})

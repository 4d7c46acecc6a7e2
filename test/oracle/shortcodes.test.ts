import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShortcodeContent } from '../../src/shortcode/index.ts'
import { parseAttributes, parseShortcodes } from '../../src/shortcode/index.ts'
import { runs, sample, seed } from './expect-same.ts'
import type { Question } from './wordpress.ts'
import { askWordPress, available } from './wordpress.ts'

/** Names that are prefixes of others, with and without a boundary between, and names of other scripts. */
const tags = ['a', 'b', 'ab', 'a-b', 'a_b', 'caf', 'café', 'a:b', 'x', 'x.y', '日本', '日', 'B', '0']

const attributePieces = [
  ...['a', 'b', 'A', 'a-b', 'a_1', '0', '7', '07', '-3', 'é', '__proto__', 'word', 'v'],
  ...['=', '=', '=', ' = ', '"', '"', '"', "'", "'", "'", '“', '”', '″', '’', '`'],
  ...[' ', ' ', '  ', '\n', '\t', '\r', '\f', '\v', '\0', '\u00a0', '\u200b', '\u3000', '\ufeff'],
  ...['/', '[', ']', '<', '>', '<b>', '</b>', '<a href="x">', '&quot;', '&amp;', '&#91;', '{', '|', '%', ',', ';', ':'],
  ...[
    '\\',
    '\\\\',
    '\\n',
    '\\t',
    '\\x41',
    '\\x4',
    '\\xg',
    '\\101',
    '\\8',
    '\\0',
    '\\"',
    '\\u00e9',
    '\\xc3\\xa9',
    '\\xc3',
    '\\xe2\\x80',
    '\\xff',
  ],
  ...['k="v"', "k='v'", 'k=v', '"pos"', "'pos'", 'K="2"', 'a="un', 'a= "x y"', '5=x', 'a="x"b="y"'],
]

const textPieces = [
  ...tags.flatMap((tag) => [
    `[${tag}]`,
    `[/${tag}]`,
    `[${tag} k="v"]`,
    `[${tag} `,
    `[[${tag}]]`,
    `[${tag}/]`,
    `[${tag} /]`,
  ]),
  ...['[', ']', '[[', ']]', '[/', '/]', '/', '\\[', ' ', '\n', '\u00a0', '\u200b', '=', '"', "'", 'text', 'é', '😀'],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<a href="',
    '">',
    '<!--',
    '-->',
    '<!-->',
    '<![CDATA[',
    ']]>',
    '<i [a]>',
    '<b x="[b k=1]">',
  ],
  ...[
    '[a x="]"]',
    '[b y="/"]',
    "[a '[b]']",
    '[a <b]>',
    '[a <em>x</em>]',
    '[[a][/a]]',
    '[a][b][/a][/b]',
    '[sic]',
    '[1]',
    '&#91;',
    '&#093;',
  ],
]

const joined = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((parts) => parts.join(''))

/**
 * WordPress stands `&#91;` for a bracket inside an element while it works, and writes an author's own one as `&#091;`. We
 * keep the source; what is shown is the same.
 */
const shown = (text: string): string => text.replace(/&#0?91;/g, '[').replace(/&#0?93;/g, ']')

interface Node {
  readonly tag: string
  readonly named: [string, string][]
  readonly positional: string[]
  readonly content: (string | Node)[]
}

function ours(nodes: readonly ShortcodeContent[]): (string | Node)[] {
  const result: (string | Node)[] = []
  for (const node of nodes) {
    if (node.type === 'shortcode') {
      const named = Object.entries(node.attributes).map(([key, value]): [string, string] => [key, shown(value)])
      result.push({ tag: node.name, named, positional: node.positional.map(shown), content: ours(node.children) })
    } else if (typeof result.at(-1) === 'string') result[result.length - 1] += shown(node.value)
    else result.push(shown(node.value))
  }
  return result
}

interface Answer {
  readonly tag: string
  readonly atts: readonly (readonly [string | number, string | { readonly bytes: string }])[]
  readonly content: readonly (string | Answer)[]
}

const theirs = (nodes: readonly (string | Answer)[]): (string | Node)[] =>
  nodes.map((node) =>
    typeof node === 'string' ? shown(node) : { tag: node.tag, ...parted(node.atts), content: theirs(node.content) },
  )

function parted(pairs: Answer['atts']): Pick<Node, 'named' | 'positional'> {
  const named: [string, string][] = []
  const positional: string[] = []
  for (const [key, value] of pairs) {
    const text = shown(typeof value === 'string' ? value : decoder.decode(Buffer.from(value.bytes, 'base64')))
    if (typeof key === 'string') named.push([key, text])
    else positional.push(text)
  }
  return { named, positional }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Expecting each of 200,000 answers would take minutes; strings tell first whether there is anything to show. */
function expectEqual(text: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return
  expect({ seed, text, actual }).toEqual({ seed, text, actual: expected })
  throw new Error(`seed ${seed}: the order differs in ${JSON.stringify(text)}`)
}

const treeQuestions = (texts: readonly string[]): (Question & { tags: string[] })[] =>
  texts.map((text, index) => ({ op: 'tree', text, tags: index % 2 === 0 ? tags : [...tags].reverse() }))

/** Texts that were once read differently. */
const fixtures = [
  '[a:b] [a]',
  '[b][a:b][/b] [a]',
  '<i [a]>[a:b]',
  '[[a]x[/a]]',
  '[a]]',
  '[[[a]]]',
  '[a]<![CDATA[ > [b] < ]]>[/a]',
]

describe.runIf(available)('shortcodes against WordPress', () => {
  it('reads the same attributes', { timeout: 600_000 }, () => {
    const texts = sample(joined(attributePieces, 12), runs(5000, 200_000))
    const answers = askWordPress(texts.map((text) => ({ op: 'atts', text })))
    for (const [index, text] of texts.entries()) {
      const { attributes, positional } = parseAttributes(text)
      const expected = parted(answers[index] as Answer['atts'])
      const named = Object.entries(attributes).map(([key, value]) => [key, shown(value)])
      expectEqual(text, { named, positional: positional.map(shown) }, expected)
    }
  })

  it('reads the same shortcodes', { timeout: 600_000 }, () => {
    const questions = treeQuestions([...fixtures, ...sample(joined(textPieces, 14), runs(5000, 200_000))])
    const answers = askWordPress(questions)
    for (const [index, { text, tags: registered }] of questions.entries()) {
      const root = parseShortcodes(text, { tags: registered, dialect: 'wordpress' })
      expectEqual(text, ours(root.children), theirs(answers[index] as Answer[]))
    }
  })
})

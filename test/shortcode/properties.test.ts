import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ShortcodeContent } from '../../src/shortcode/index.ts'
import { parseAttributes, parseShortcodes, stringifyShortcodes } from '../../src/shortcode/index.ts'

const tags = ['a', 'b', 'a-b', 'a:b', 'é']

const piece = fc.constantFrom(
  ...tags.flatMap((tag) => [`[${tag}]`, `[/${tag}]`, `[${tag} x="1" /]`, `[[${tag}]]`, `[${tag} `, `[${tag} q=”v” `]),
  ...[
    '[',
    ']',
    '/',
    '<',
    '>',
    '<!--',
    '-->',
    '<b c="',
    '"',
    '”',
    ' ',
    '\n',
    '=',
    '\\',
    '\\_',
    '\\[',
    '\\]',
    'word',
    '=&quot;',
    '&amp;quot;',
    '&#8221;',
    '<br />\n',
  ],
)

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
)
const dialects = fc.constantFrom('auto', 'wordpress', 'typographic', 'entities', 'markdown')

const walk = (nodes: readonly ShortcodeContent[], visit: (node: ShortcodeContent) => void): void => {
  for (const node of nodes) {
    visit(node)
    if (node.type === 'shortcode') walk(node.children, visit)
  }
}

describe('for every text', () => {
  it('stringify gives back what was parsed', () => {
    fc.assert(
      fc.property(texts, dialects, fc.boolean(), (text, dialect, html) => {
        expect(stringifyShortcodes(parseShortcodes(text, { tags, dialect, html }))).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })

  it('every position slices back to its source', () => {
    fc.assert(
      fc.property(texts, dialects, (text, dialect) => {
        const lines = text.split('\n')
        walk(parseShortcodes(text, { tags, dialect }).children, (node) => {
          const { start, end } = node.position
          const source = text.slice(start.offset, end.offset)
          if (node.type === 'text') expect(source).toBe(node.value)
          else if (node.type === 'escapedShortcode') expect(source).toBe(node.source ?? `[${node.value}]`)
          else
            expect(source.startsWith(node.data!.source!.open) && source.endsWith(node.data!.source!.close)).toBe(true)
          for (const repair of node.type === 'shortcode' ? (node.data?.repairs ?? []) : []) {
            expect(repair.position.start.offset).toBeGreaterThanOrEqual(start.offset!)
            expect(repair.position.end.offset).toBeLessThanOrEqual(end.offset!)
          }
          for (const point of [start, end]) {
            const before = lines.slice(0, point.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
            expect(before + point.column - 1).toBe(point.offset)
          }
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('attributes are read without throwing and never lose a name to the prototype', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { attributes } = parseAttributes(text)
        expect(Object.getPrototypeOf(attributes)).toBeNull()
        for (const name of Object.keys(attributes)) expect(name).toMatch(/^[\w-]+$/)
      }),
      { numRuns: 2000 },
    )
  })

  it('a built shortcode is written so that it reads the same', () => {
    const value = fc.stringMatching(/^[a-zA-Z0-9 .:/_é-]*$/)
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z_-]{0,6}$/), value), (attributes) => {
        const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
        const node = {
          type: 'shortcode',
          name: 'a',
          attributes,
          positional: [],
          form: 'bare',
          children: [],
          position,
        } as const
        const text = stringifyShortcodes({ type: 'root', children: [{ ...node, children: [], positional: [] }] })
        const [read] = parseShortcodes(text, { tags, dialect: 'wordpress' }).children
        expect(read).toMatchObject({ name: 'a', form: 'bare' })
        expect({ ...(read as { attributes: object }).attributes }).toEqual({ ...attributes })
      }),
    )
  })
})

describe('hostile input is read to its end', () => {
  const many = 100_000
  it.each([
    ['opening brackets', '['.repeat(many)],
    ['openers without end', '[a '.repeat(many)],
    ['open quotes', '[a x="'.repeat(many)],
    ['unclosed tags', '[a]'.repeat(many)],
    ['stray closers', '[/a]'.repeat(many)],
    ['alternating tags', '[a][b]'.repeat(many)],
    ['typographic quotes', `[a x=”${'” y'.repeat(many)}]`],
    ['angle brackets', `[a]${'<'.repeat(many)}[/a]`],
  ])('%s', (_name, text) => {
    expect(stringifyShortcodes(parseShortcodes(text, { tags }))).toBe(text)
  })

  it('fifty million characters without a bracket', () => {
    const text = 'no bracket in sight\n'.repeat(2_500_000)
    const root = parseShortcodes(text, { tags })
    expect(root.children).toHaveLength(1)
    expect(root.position?.end).toEqual({ line: 2_500_001, column: 1, offset: text.length })
  })

  it('a hundred thousand levels', () => {
    const names = Array.from({ length: many }, (_, level) => `t${level}`)
    const text =
      names.map((name) => `[${name}]`).join('') +
      names
        .map((name) => `[/${name}]`)
        .reverse()
        .join('')
    const root = parseShortcodes(text, { tags: () => true })
    let depth = 0
    for (let node = root.children[0]; node?.type === 'shortcode'; node = node.children[0]) depth++
    expect(depth).toBe(many)
    expect(stringifyShortcodes(root)).toBe(text)
  })
})

import fc from 'fast-check'
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { readMarkdown } from './read-markdown.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

const significant = [...'*_`~[](){}<>#+-=.!|\\&;:/"\'^$@1 x\n'].map((character) => character)
const words = [
  'word',
  'a',
  'B',
  '1986',
  '12345678901',
  'snake_case',
  'http://a.b/c_d',
  'https://x.y/?q=1&r=[2]',
  'www.a.b',
  'me@a.b',
  'AT&T',
  '&amp;',
  '&copy',
  '&#35;',
  '<b>',
  '</b>',
  '<!--',
  '](',
  '][',
  ']:',
  '[^1]',
  '[x]',
  '[ ]',
  '![',
  '---',
  '***',
  '___',
  '```',
  '~~~',
  '===',
  '| - |',
  ':-:',
  '1. ',
  '- ',
  '+ ',
  '# ',
  '> ',
  '  ',
  '\t',
  '\u00A0',
  'ä',
  '“q”',
  '😀',
  '漢字',
  '**',
  '~~',
  '\\\n',
]

const strings = fc
  .array(fc.oneof(fc.constantFrom(...significant), fc.constantFrom(...words)), { minLength: 1, maxLength: 12 })
  .map((parts) =>
    parts
      .join('')
      .replace(/[ \t]*\n[ \t]*/g, '\n')
      .replace(/\n+/g, '\n')
      .trim(),
  )
  .filter((text) => text !== '')

const oneLine = strings.map((text) => text.replaceAll('\n', ' '))

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })
const listItem = (...children: PhrasingContent[]): RootContent => ({
  type: 'list',
  ordered: false,
  start: null,
  spread: false,
  children: [{ type: 'listItem', spread: false, checked: null, children: [{ type: 'paragraph', children }] }],
})
const table = (...children: PhrasingContent[]): RootContent => ({
  type: 'table',
  align: [null, null],
  children: [0, 1].map(() => ({
    type: 'tableRow',
    children: [
      { type: 'tableCell', children: [{ type: 'text', value: 'a' }] },
      { type: 'tableCell', children },
    ],
  })),
})

/** Holds a tree against what its Markdown is read as. */
function survives(...children: RootContent[]): void {
  const root: Root = { type: 'root', children }
  const expected = structuredClone(root)
  const markdown = stringifyMarkdown(root)
  expect({ markdown, tree: readMarkdown(markdown) }).toEqual({ markdown, tree: expected })
}

const check = (property: fc.IRawProperty<unknown>): void =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 2000, seed })

describe('text stays text', () => {
  it('in paragraphs', () => {
    check(fc.property(strings, (value) => survives(paragraph(text(value)))))
  })

  it('in headings', () => {
    check(fc.property(oneLine, (value) => survives({ type: 'heading', depth: 2, children: [text(value)] })))
  })

  it('in list items', () => {
    check(fc.property(strings, (value) => survives(listItem(text(value)))))
  })

  it('in quotes', () => {
    check(
      fc.property(strings, (value) =>
        survives({ type: 'blockquote', children: [paragraph(text(value)) as Paragraph] }),
      ),
    )
  })

  it('in table cells', () => {
    check(fc.property(oneLine, (value) => survives(table(text(value)))))
  })

  it('in link labels', () => {
    check(
      fc.property(strings, (value) =>
        survives(paragraph({ type: 'link', title: null, url: '/target', children: [text(value)] })),
      ),
    )
  })

  it('in link labels, whose brackets need a backslash only where one lacks its other half', () => {
    const labelOf = (value: string): string =>
      stringifyMarkdown({
        type: 'root',
        children: [paragraph({ type: 'link', url: '#x', children: [text(value)] })],
      }).trim()
    expect(labelOf('[top]')).toBe('[[top]](#x)')
    expect(labelOf('a [b] [c [d]]')).toBe('[a [b] [c [d]]](#x)')
    expect(labelOf('a ] b')).toBe('[a \\] b](#x)')
    expect(labelOf(']a[')).toBe('[\\]a\\[](#x)')
    expect(labelOf('[^1]')).toBe('[\\[^1\\]](#x)')
  })

  it('in alternative texts', () => {
    check(fc.property(oneLine, (alt) => survives(paragraph({ type: 'image', title: null, url: 'a b(c).png', alt }))))
  })

  it('in emphasis', () => {
    check(fc.property(strings, (value) => survives(paragraph({ type: 'emphasis', children: [text(value)] }))))
  })

  it('around code, emphasis, links, images and breaks', () => {
    const inline = fc.oneof(
      strings.map((value): PhrasingContent => ({ type: 'emphasis', children: [text(value)] })),
      strings.map((value): PhrasingContent => ({ type: 'strong', children: [text(value)] })),
      strings.map((value): PhrasingContent => ({ type: 'delete', children: [text(value)] })),
      oneLine.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
      strings.map(
        (value): PhrasingContent => ({ type: 'link', title: null, url: 'http://a.b/_x_', children: [text(value)] }),
      ),
      oneLine.map((alt): PhrasingContent => ({ type: 'image', title: null, url: '/a.png', alt })),
      fc.constant<PhrasingContent>({ type: 'break' }),
    )
    check(
      fc.property(strings, inline, strings, inline, strings, (a, b, c, d, e) =>
        survives(paragraph(text(a), b, text(c), d, text(e))),
      ),
    )
  })
})

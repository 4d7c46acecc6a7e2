import fc from 'fast-check'
import type { Link, PhrasingContent, Root, RootContent } from 'mdast'
import type { State } from 'mdast-util-to-markdown'
import { describe, expect, it } from 'vitest'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { MarkdownDocument } from '../../src/content/markdown-document.ts'
import { escapesAmongDefinitions } from '../../src/content/markdown-escapes.ts'
import { surroundingsOf, writePhrasing } from '../../src/content/markdown-phrasing.ts'
import { referenceMarkdown } from './reference-markdown.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

/** Every character that a row of the table is about. */
const escapable = [...new Set(escapesAmongDefinitions.map(({ character }) => character))].filter(
  (character) => character >= ' ' || /\s/.test(character),
)

const values = fc
  .array(
    fc.oneof(
      fc.constantFrom('word', 'a', 'B', 'é', '漢', '😀', '1986', '12.', '7)', ' ', ' ', '“', '…', '\u00A0', '@', "'"),
      fc.constantFrom(...escapable),
      fc.constantFrom(
        'http://a.b',
        'www.a.b',
        'a@b.c',
        '&amp;',
        'AT&T',
        ']:',
        '[^1]',
        '[x] ',
        '- ',
        '# ',
        ' #',
        'W',
        'ww',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
/** What people write, mostly. */
const easy = fc
  .array(fc.constantFrom('word', 'a', 'é', ' ', '.', ', ', '(', ')', '!', '-', ':', '?', '“'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''))
const value = fc.oneof({ weight: 3, arbitrary: easy }, values)
const url = fc.oneof(
  fc.constantFrom('/a', 'https://a.b/c_d?e=f', 'mailto:a@b.c', '', '/a b', '/a(b)', '#x', 'a', 'word'),
  values,
)
const title = fc.constantFrom(null, null, '', 'a "b"', 'a\nb')

const { phrasing } = fc.letrec<{ phrasing: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  phrasing: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    value.map((text): PhrasingContent => ({ type: 'text', value: text })),
    value.map((text): PhrasingContent => ({ type: 'text', value: text })),
    fc.oneof(
      value.map((code): PhrasingContent => ({ type: 'inlineCode', value: code })),
      fc.constant<PhrasingContent>({ type: 'break' }),
      fc
        .tuple(url, value, title)
        .map(([to, alt, said]): PhrasingContent => ({ type: 'image', url: to, alt, title: said })),
      fc.constantFrom('<b>', '</b>', '<!--more-->').map((html): PhrasingContent => ({ type: 'html', value: html })),
      fc.constant<PhrasingContent>({ type: 'verbatim', value: '[a b="c|d"]' }),
      fc.constant<PhrasingContent>({ type: 'footnoteReference', identifier: '1', label: '1' }),
    ),
    fc
      .tuple(fc.constantFrom('emphasis', 'strong', 'strong', 'delete'), tie('phrasing'))
      .map(([type, children]) => ({ type, children }) as PhrasingContent),
    fc
      .tuple(url, title, tie('phrasing'))
      .map(([to, said, children]) => ({ type: 'link', url: to, title: said, children }) as PhrasingContent),
  ),
}))

/** Emphasis in and beside emphasis, around few words. */
const { attention } = fc.letrec<{ attention: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
  attention: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc
      .constantFrom(
        'a',
        'b c',
        ' ',
        '.',
        '“',
        ' d',
        'e ',
        ',',
        '*',
        '_',
        '漢',
        '😀',
        '\u00A0',
        '\n',
        ' \n',
        '[x]',
        '5*',
      )
      .map((text): PhrasingContent => ({ type: 'text', value: text })),
    fc
      .tuple(fc.constantFrom('emphasis', 'strong', 'delete'), tie('attention'))
      .map(([type, children]) => ({ type, children }) as PhrasingContent),
    fc
      .tuple(fc.constantFrom('/a', '/a(b)'), tie('attention'))
      .map(([to, children]): PhrasingContent => ({ type: 'link', url: to, children: children as Link['children'] })),
    fc.constantFrom<PhrasingContent>(
      { type: 'break' },
      { type: 'inlineCode', value: 'c' },
      { type: 'html', value: '<b>' },
    ),
  ),
}))

const blocks: Readonly<Record<string, (children: PhrasingContent[]) => RootContent[]>> = {
  paragraphs: (children) => [{ type: 'paragraph', children }],
  headings: (children) => [{ type: 'heading', depth: 2, children }],
  items: (children) => [
    { type: 'list', spread: false, children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }] },
  ],
  'check boxes': (children) => [
    { type: 'list', children: [{ type: 'listItem', checked: true, children: [{ type: 'paragraph', children }] }] },
  ],
  quotes: (children) => [{ type: 'blockquote', children: [{ type: 'paragraph', children }] }],
  cells: (children) => [
    { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] },
  ],
  'documents with definitions': (children) => [
    { type: 'paragraph', children },
    { type: 'definition', identifier: 'a', label: 'a', url: '/b' },
  ],
  'no block': (children) => children,
}

const document = new MarkdownDocument({ type: 'root', children: [] })

describe('what is written without a look at the table of escapes', () => {
  it.each(Object.entries(blocks))('is what the table would have it, in %s', (_, block) => {
    fc.assert(
      fc.property(fc.oneof(phrasing, attention), (children) => {
        const root: Root = { type: 'root', children: block(children) }
        expect(stringifyMarkdown(root)).toBe(referenceMarkdown(root))
      }),
      { numRuns: 4000, seed },
    )
  })

  it.each(escapable)('is what the table would have it, around %j', (character) => {
    const neighbours = ['', 'a', ' ', '\n', '*', '(', 'http', '1', ']']
    for (const before of neighbours)
      for (const after of [...neighbours, ' b', '//b', character, '#35;'])
        for (const block of Object.values(blocks)) {
          const root: Root = { type: 'root', children: block([{ type: 'text', value: before + character + after }]) }
          expect(stringifyMarkdown(root)).toBe(referenceMarkdown(root))
        }
  })

  it('is what prose is made of', () => {
    const text = (words: string): PhrasingContent => ({ type: 'text', value: words })
    const prose: PhrasingContent[] = [
      text('It was 1986 [sic]. A good (very good) year: '),
      { type: 'emphasis', children: [text('warm'), text(' and long')] },
      text(', see '),
      { type: 'link', url: 'https://a.b/c_d?e=f&g=h', children: [{ type: 'strong', children: [text('the diary')] }] },
      text(' and '),
      { type: 'strong', children: [{ type: 'emphasis', children: [text('only')] }] },
      text(' '),
      { type: 'inlineCode', value: 'a_b' },
      text('! What for?'),
    ]
    const state: State = { stack: [] as string[] } as State
    const around = surroundingsOf({ before: '\n', after: '\n', now: { line: 1, column: 1 }, lineShift: 0 }, state)
    const place = { state, document: () => document, isOnOneLine: false }
    expect(writePhrasing({ type: 'paragraph', children: prose }, around, place)).toBe(
      'It was 1986 [sic]. A good (very good) year: *warm and long*, see [**the diary**](https://a.b/c_d?e=f&g=h) and **_only_** `a_b`! What for?',
    )
  })

  it('is none for the serializer to find by trial', () => {
    const state: State = { stack: [] as string[] } as State
    const around = surroundingsOf({ before: '\n', after: '\n', now: { line: 1, column: 1 }, lineShift: 0 }, state)
    const doubtful: PhrasingContent[] = [
      { type: 'emphasis', children: [{ type: 'text', value: ' a' }] },
      { type: 'text', value: 'b' },
    ]
    const place = { state, document: () => document, isOnOneLine: false }
    expect(writePhrasing({ type: 'paragraph', children: doubtful }, around, place)).toBeUndefined()
  })
})

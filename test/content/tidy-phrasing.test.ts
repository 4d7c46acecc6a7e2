import fc from 'fast-check'
import type { Root as HastRoot } from 'hast'
import { toString as htmlTextOf } from 'hast-util-to-string'
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { isTidy } from '../../src/content/is-tidy.ts'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { readHtml } from '../../src/content/markdown-to-hast.ts'
import { parseMarkdown } from '../../src/content/parse-markdown.ts'
import { tidiedBlock, tidyPhrasing } from '../../src/content/tidy-phrasing.ts'
import { readMarkdown } from './read-markdown.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

type Inline = PhrasingContent | string

const inline = (children: readonly Inline[]): PhrasingContent[] =>
  children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child))

const strong = (...children: Inline[]): PhrasingContent => ({ type: 'strong', children: inline(children) })
const emphasis = (...children: Inline[]): PhrasingContent => ({ type: 'emphasis', children: inline(children) })
const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value })
const link = (...children: Inline[]): PhrasingContent => ({ type: 'link', url: '/to', children: inline(children) })
const lineBreak: PhrasingContent = { type: 'break' }
const paragraph = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children: inline(children) })

function tidied(...children: Root['children']): string {
  const root: Root = { type: 'root', children }
  tidyPhrasing(root)
  return stringifyMarkdown(root)
}

describe('tidyPhrasing', () => {
  it('moves spaces out of emphasis and links, at any depth', () => {
    expect(tidied(paragraph('a', strong(' b '), 'c ', link(' ', emphasis('d '), lineBreak), 'e'))).toBe(
      'a **b** c [*d*](/to)\\\ne\n',
    )
    expect(tidied(paragraph('a', strong('\u00A0b'), 'c'))).toBe('a\u00A0**b**c\n')
  })

  it('drops what is empty', () => {
    expect(tidied(paragraph('a', strong(), emphasis(strong(' ')), link(), 'b'))).toBe('a b\n')
  })

  it('joins neighbours that say the same', () => {
    expect(tidied(paragraph(strong('a'), strong('b'), emphasis('c'), emphasis('d')))).toBe('**ab**_cd_\n')
    expect(tidied(paragraph(strong('a'), ' ', strong('b')))).toBe('**a b**\n')
    expect(tidied(paragraph(link('a'), link('b')))).toBe('[a](/to)[b](/to)\n')
    expect(tidied(paragraph(code('a'), code('b'), ' ', code('c`'), code('d')))).toBe('`ab` ``c`d``\n')
  })

  it('says things once', () => {
    expect(tidied(paragraph(strong('a ', emphasis('b ', strong('c')))))).toBe('**a _b c_**\n')
    expect(tidied(paragraph(link('a ', link('b'))))).toBe('[a b](/to)\n')
  })

  it('trims paragraphs, headings and cells', () => {
    expect(tidied(paragraph(lineBreak, ' a ', lineBreak, ' b', strong(lineBreak)))).toBe('a\\\nb\n')
    expect(tidied({ type: 'heading', depth: 2, children: inline([lineBreak, 'a', lineBreak, 'b ', lineBreak]) })).toBe(
      '## a b\n',
    )
  })

  it('drops blocks that show nothing', () => {
    expect(
      tidied(
        paragraph('\u00A0'),
        { type: 'blockquote', children: [paragraph(' '), paragraph(lineBreak)] },
        { type: 'heading', depth: 1, children: inline(['\u200B']) },
        paragraph('a'),
      ),
    ).toBe('a\n')
  })

  it('keeps non-breaking spaces between words, and none at the edges of a block', () => {
    expect(tidied(paragraph('\u00A0\u00A010\u00A0km\u00A0'))).toBe('10\u00A0km\n')
    expect(tidied(paragraph('a', lineBreak, '\u00A0\u00A0b'))).toBe('a\\\n\u00A0\u00A0b\n')
  })

  it('emphasises no full stop', () => {
    expect(tidied(paragraph('a', strong('.'), ' b ', emphasis('…'), ' ', emphasis('!')))).toBe('a. b … *!*\n')
  })

  it('leaves headings as bold as they are', () => {
    expect(tidied({ type: 'heading', depth: 2, children: [strong('a ', emphasis('b'))] })).toBe('## a *b*\n')
    expect(tidied({ type: 'heading', depth: 2, children: inline([strong('a'), ' b']) })).toBe('## **a** b\n')
  })

  it('lets emphasis work between letters', () => {
    expect(tidied(paragraph('a', emphasis('b'), 'c'))).toBe('a*b*c\n')
    expect(tidied(paragraph(strong('Note:'), 'text'))).toBe('**Note**:text\n')
    expect(tidied(paragraph('これは', strong('「重要」'), 'です'))).toBe('これは<strong>「重要」</strong>です\n')
    expect(tidied(paragraph('a', emphasis('(b)'), ' c'))).toBe('a<em>(b)</em> c\n')
    expect(tidied(paragraph('a ', emphasis('(b)'), '. c'))).toBe('a *(b)*. c\n')
  })

  it('makes a link of a bare URL before a break and at the end of emphasis', () => {
    expect(tidied(paragraph('See http://example.org/a', lineBreak, 'or call'))).toBe(
      'See <http://example.org/a>\\\nor call\n',
    )
    expect(tidied(paragraph('See ', emphasis('http://example.org/a')))).toBe('See *<http://example.org/a>*\n')
    expect(tidied(paragraph(link('See http://example.org/a', lineBreak, emphasis('www.example.org'))))).toBe(
      '[See http://example.org/a\\\n*www.example.org*](/to)\n',
    )
  })

  it('makes a link of the bare URL that a caption ends in, which targets set in emphasis', () => {
    const url = 'http://example.org/a'
    const children = inline([`Map: ${url}`])
    const root: Root = { type: 'root', children: [{ type: 'figure', url: '/a.png', alt: '', credit: [], children }] }
    tidyPhrasing(root)
    const linked = { type: 'link', url, children: inline([url]) }
    expect(root.children).toMatchObject([{ children: [{ value: 'Map: ' }, linked] }])
  })

  it('tidies captions, credits and what else holds text', () => {
    const root: Root = {
      type: 'root',
      children: [
        { type: 'figure', url: '/a.png', alt: '', credit: inline([' by ', strong(' me ')]), children: inline([' a ']) },
        { type: 'gallery', caption: inline([lineBreak, 'all ']), children: [] },
      ],
    }
    tidyPhrasing(root)
    expect(root.children).toEqual([
      { type: 'figure', url: '/a.png', alt: '', credit: inline(['by ', strong('me')]), children: inline(['a']) },
      { type: 'gallery', caption: inline(['all']), children: [] },
    ])
  })

  const { phrasing } = fc.letrec<{ phrasing: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
    phrasing: fc.array(tie('node'), { maxLength: 5 }),
    node: fc.oneof(
      { maxDepth: 3 },
      fc
        .array(fc.constantFrom(' ', '\u00A0', 'a', 'b', '.', ':', '“', '(', '*', '_', 'é', '漢', '  ', '\n', 'www.a'), {
          maxLength: 4,
        })
        .map((parts): PhrasingContent => ({ type: 'text', value: parts.join('') })),
      fc.constant(lineBreak),
      fc
        .constantFrom('a', 'b c', ' d', '`', 'e`', '``f', '')
        .map((value): PhrasingContent => ({ type: 'inlineCode', value })),
      fc
        .tuple(fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const), tie('phrasing'))
        .map(([type, children]): PhrasingContent => ({ type, children })),
      tie('phrasing').map((children): PhrasingContent => ({ type: 'link', url: '/to', children })),
    ),
  }))

  const wordsOf = (tree: unknown): string => textOf(tree).replace(/\s/g, '')

  it('keeps every word, leaves nothing to do twice, and is read back with the same words', () => {
    fc.assert(
      fc.property(phrasing, (children) => {
        const root: Root = { type: 'root', children: [{ type: 'paragraph', children }] }
        const before = wordsOf(root)
        tidyPhrasing(root)
        const markdown = stringifyMarkdown(root)
        const isMarkup = (node: PhrasingContent): boolean => node.type === 'html'
        const shown = root.children.flatMap((child) =>
          'children' in child ? (child.children as PhrasingContent[]) : [],
        )
        if (!shown.some(isMarkup) && !markdown.includes('</')) expect(wordsOf(root)).toBe(before)
        const once = structuredClone(root)
        tidyPhrasing(root)
        expect(root).toEqual(once)
        expect(wordsOf(readMarkdown(markdown))).toBe(wordsOf(once))
      }),
      { numRuns: 2000, seed },
    )
  })

  const shownText = (tree: HastRoot): string => htmlTextOf(tree).replace(/\s/g, '')

  const { line } = fc.letrec<{ line: PhrasingContent[]; node: PhrasingContent }>((tie) => ({
    line: fc.array(tie('node'), { maxLength: 5 }),
    node: fc.oneof(
      { maxDepth: 2 },
      fc
        .constantFrom('a', '`', 'b`', '`c', '``', ' ', '*', '\\', '_')
        .map((value): PhrasingContent => ({ type: 'text', value })),
      fc.constantFrom('a', 'b c', ' d', 'e ', '`', '`f', 'g`', '``', '*', '|').map(code),
      fc
        .tuple(fc.constantFrom('emphasis' as const, 'strong' as const, 'delete' as const), tie('line'))
        .map(([type, children]): PhrasingContent => ({ type, children })),
      tie('line').map((children): PhrasingContent => ({ type: 'link', url: '/to', children })),
    ),
  }))

  it.each<[string, (children: PhrasingContent[]) => RootContent]>([
    ['paragraphs', (children) => ({ type: 'paragraph', children })],
    ['headings', (children) => ({ type: 'heading', depth: 2, children })],
    [
      'cells',
      (children) => ({ type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] }),
    ],
  ])('is read back with the same text where code stands beside code, backquotes and emphasis, in %s', (_, block) => {
    fc.assert(
      fc.property(line, (children) => {
        const root: Root = { type: 'root', children: [block(children)] }
        tidyPhrasing(root)
        expect(shownText(readHtml(parseMarkdown(stringifyMarkdown(root))))).toBe(shownText(readHtml(root)))
      }),
      { numRuns: 3000, seed },
    )
  })

  it('takes nothing for tidy that it would change', () => {
    let tidy = 0
    fc.assert(
      fc.property(phrasing, (children) => {
        if (!isTidy(children)) return
        tidy += 1
        expect(tidiedBlock(children)).toEqual(children)
      }),
      { numRuns: 10_000, seed },
    )
    expect(tidy).toBeGreaterThan(1000)
  })
})

import fc from 'fast-check'
import type { PhrasingContent, Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { referenceMarkdown } from './reference-markdown.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

const text = (value: string): PhrasingContent => ({ type: 'text', value })

const phrasing = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('a', 'b c.', '- d', '1. e', '[x] f', '*', '[g]', '#').map(text) },
    fc.constantFrom<PhrasingContent>(
      { type: 'break' },
      { type: 'inlineCode', value: 'h' },
      { type: 'strong', children: [text('i')] },
      { type: 'link', url: '/j', children: [text('k')] },
      { type: 'footnoteReference', identifier: '1', label: '1' },
    ),
  ),
  { maxLength: 3 },
)
const spread = fc.constantFrom(true, false, false, null, undefined)

const { flow } = fc.letrec<{ flow: RootContent[]; block: RootContent; item: RootContent }>((tie) => ({
  flow: fc.array(tie('block'), { maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    phrasing.map((children): RootContent => ({ type: 'paragraph', children })),
    phrasing.map((children): RootContent => ({ type: 'paragraph', children })),
    fc.oneof(
      fc
        .tuple(fc.constantFrom(1, 2, 6), phrasing)
        .map(([depth, children]) => ({ type: 'heading', depth, children }) as RootContent),
      fc.constantFrom<RootContent>(
        { type: 'thematicBreak' },
        { type: 'code', lang: 'js', value: 'a\n\n  b' },
        { type: 'code', value: '' },
        { type: 'html', value: '<div>\n\nx' },
        { type: 'html', value: '<i>' },
        { type: 'verbatim', value: '[a]\r\n[b]' },
        { type: 'definition', identifier: 'd', label: 'd', url: '/d' },
        { type: 'definition', identifier: 'e', label: 'e', url: '/e', title: 'E' },
      ),
      fc.array(fc.array(phrasing, { maxLength: 3 }), { maxLength: 3 }).map(
        (rows): RootContent => ({
          type: 'table',
          children: rows.map((cells) => ({
            type: 'tableRow',
            children: cells.map((children) => ({ type: 'tableCell', children })),
          })),
        }),
      ),
    ),
    tie('flow').map((children) => ({ type: 'blockquote', children }) as RootContent),
    tie('flow').map(
      (children) => ({ type: 'footnoteDefinition', identifier: '1', label: '1', children }) as RootContent,
    ),
    fc
      .tuple(fc.boolean(), fc.constantFrom(null, 1, 9), spread, fc.array(tie('item'), { maxLength: 3 }))
      .map(
        ([ordered, start, isLoose, children]) =>
          ({ type: 'list', ordered, start, spread: isLoose, children }) as RootContent,
      ),
  ),
  item: fc
    .tuple(spread, fc.constantFrom(true, false, null, undefined), tie('flow'))
    .map(([isLoose, checked, children]) => ({ type: 'listItem', spread: isLoose, checked, children }) as RootContent),
}))

describe('blocks are parted, indented and marked', () => {
  it('as the serializer does it by itself', () => {
    fc.assert(
      fc.property(flow, (children) => {
        const root: Root = { type: 'root', children }
        expect(stringifyMarkdown(root)).toBe(referenceMarkdown(root))
      }),
      { numRuns: 10_000, seed },
    )
  })

  it('in one document as in the next, also after one that nobody can write', () => {
    const list = (...children: RootContent[]): RootContent =>
      ({ type: 'list', spread: false, children: [{ type: 'listItem', children }] }) as RootContent
    const root: Root = { type: 'root', children: [list({ type: 'paragraph', children: [text('a')] })] }
    const unknown = { type: 'unheardOf' } as unknown as RootContent
    for (const nest of [list, (block: RootContent) => ({ type: 'blockquote', children: [block] }) as RootContent]) {
      expect(() => stringifyMarkdown({ type: 'root', children: [list(nest(unknown))] })).toThrow('unheardOf')
      expect(stringifyMarkdown(root)).toBe('- a\n')
    }
    const inLabel = { type: 'link', url: '/', children: [unknown] } as unknown as PhrasingContent
    expect(() =>
      stringifyMarkdown({ type: 'root', children: [{ type: 'heading', depth: 1, children: [inLabel] }] }),
    ).toThrow()
    expect(stringifyMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [text('[a] #')] }] })).toBe(
      '[a] #\n',
    )
  })
})

import fc from 'fast-check'
import type { BlockContent, ListItem, Paragraph, Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { convertTree } from '../../src/content/convert-tree.ts'
import { createHandlers, createNodeHandlers } from '../../src/content/hast-handlers.ts'
import { htmlToHast } from '../../src/content/html-to-hast.ts'
import { tidyTree, tidyWhole } from '../../src/content/tidy-tree.ts'
import { damagedHtml, editorsHtml } from './editors-html.ts'
import { tidyHtml, wildHtml } from './html-arbitrary.ts'
import { silentHost } from './silent-host.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

/** Marks become something that stands in no paragraph. */
const host = {
  ...silentHost,
  transform: ({ id }: { id: number }): RootContent[] =>
    id % 2 === 0 ? [] : [{ type: 'figure', url: '/x.png', alt: '', credit: [], children: [] }],
}

function expectSame(root: Root): void {
  expect(tidyTree(structuredClone(root))).toEqual(tidyWhole(root))
}

describe('tidyTree', () => {
  it.each([
    ['editors’', editorsHtml],
    ['damaged', damagedHtml],
    ['tidy', tidyHtml],
    ['wild', wildHtml],
  ])('makes of %s HTML what the passes make of the whole', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (html) =>
        expectSame(
          convertTree(
            htmlToHast(html, () => undefined),
            createHandlers(host),
            createNodeHandlers(),
          ),
        ),
      ),
      { numRuns: 1000, seed },
    )
  })

  const pieces: fc.Arbitrary<Paragraph['children'][number]> = fc.oneof(
    fc.constantFrom<Paragraph['children'][number]>(
      { type: 'break' },
      { type: 'image', url: '/x.png' },
      { type: 'link', url: '/', children: [{ type: 'image', url: '/x.png' }] },
      { type: 'inlineCode', value: 'x' },
      { type: 'strong', children: [{ type: 'text', value: 'x' }] },
      { type: 'emphasis', children: [{ type: 'figure', url: '/x', alt: '', credit: [], children: [] } as never] },
      { type: 'html', value: '<hr>' },
      { type: 'html', value: '<b>', data: { hName: 'b' } },
    ),
    fc.constantFrom('a', ' ', '\u200B', 'a.', ' b', 'c\nd', '').map((value) => ({ type: 'text' as const, value })),
  )
  const several = fc.array(pieces, { maxLength: 2 })
  const lines: fc.Arbitrary<RootContent> = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(pieces, { maxLength: 4 }).map((children) => ({ type: 'paragraph' as const, children })),
    },
    fc.array(pieces, { maxLength: 3 }).map((children) => ({ type: 'heading' as const, depth: 2 as const, children })),
    fc
      .tuple(several, several)
      .map(([children, credit]) => ({ type: 'figure' as const, url: '/x', alt: '', credit, children })),
    fc.tuple(several, several).map(([children, caption]) => ({
      type: 'gallery' as const,
      caption,
      children: [{ type: 'figure' as const, url: '/x', alt: '', credit: [], children }],
    })),
    several.map((children) => ({ type: 'embed' as const, url: '/x', children })),
    several.map((children) => ({ type: 'player' as const, kind: 'audio' as const, sources: [], children })),
    fc.constantFrom<RootContent>(
      { type: 'code', value: ' x' },
      { type: 'html', value: '<hr>' },
      { type: 'thematicBreak' },
      { type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'x' }] }] },
      { type: 'list', children: [{ type: 'listItem', children: [] }] },
      { type: 'list', ordered: false, children: [{ type: 'listItem', checked: true, children: [] }] },
      { type: 'blockquote', children: [] },
    ),
  )
  const { blocks } = fc.letrec<{ blocks: RootContent; items: ListItem }>((tie) => ({
    blocks: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { weight: 6, arbitrary: lines },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.boolean(), fc.array(tie('items'), { maxLength: 3 }))
          .map(([ordered, children]) => ({ type: 'list' as const, ordered, children })),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(tie('blocks'), { maxLength: 2 })
          .map((children) => ({ type: 'blockquote' as const, children: children as BlockContent[] })),
      },
    ),
    items: fc.tuple(fc.boolean(), fc.array(tie('blocks'), { maxLength: 3 })).map(([spread, children]) => ({
      type: 'listItem' as const,
      spread,
      children: children as BlockContent[],
    })),
  }))

  it('makes of any blocks what the passes make of the whole', () => {
    fc.assert(
      fc.property(fc.array(blocks, { maxLength: 6 }), (children) =>
        // Shared nodes would be changed twice.
        expectSame(structuredClone({ type: 'root', children })),
      ),
      { numRuns: 3000, seed },
    )
  })
})

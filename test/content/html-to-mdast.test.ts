import fc from 'fast-check'
import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import type { ContentHost, MarkedContent } from '../../src/content/content-host.ts'
import { DirectReader } from '../../src/content/direct/direct-reader.ts'
import { htmlToMdast, readThroughTree } from '../../src/content/html-to-mdast.ts'
import { damagedHtml, editorsHtml } from './editors-html.ts'
import { fixtureBodies } from './fixture-bodies.ts'
import { hostilePieces } from './hostile-pieces.ts'
import { tidyHtml, wildHtml } from './html-arbitrary.ts'
import { silentHost } from './silent-host.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

/** All that can be seen of a conversion: the tree, and whatever was asked and told, in this order. */
function seen(convert: typeof htmlToMdast, html: string, isDocument: boolean): string[] {
  const log: string[] = []
  const say = (...parts: readonly unknown[]): void => {
    log.push(JSON.stringify(parts))
  }
  const host: ContentHost = {
    transform: (content) => {
      const { prefix, id, part, placement } = content
      say('mark', prefix, id, part, placement)
      const nodes = answer(content)
      say('end', id, nodes)
      return nodes
    },
    lower: (root) => root,
    resolveText: (value) => (value.includes('[') ? value.toUpperCase() : value),
    embed: (url) => (url.includes('example') ? { type: 'embed', url, children: [] } : undefined),
    footnote: () => '1',
    report: (code, details) => say(code, details),
  }
  const root = convert(html, host, {
    report: (code, details) => say('first', code, details),
    mayHoldFootnotes: isDocument,
    keepTree: undefined,
  })
  say(root)
  return log
}

/** Some marks become what they hold, some something else; of some nobody asks what they hold. */
function answer({ id, children }: MarkedContent): readonly RootContent[] {
  switch (id % 5) {
    case 0:
      return [{ type: 'text', value: ' words ' }]
    case 1:
      return [{ type: 'figure', url: '/x.png', alt: '', credit: [], children: [] }, ...children()]
    default:
      return children()
  }
}

function expectSame(html: string, isDocument: boolean): void {
  expect(seen(htmlToMdast, html, isDocument), html).toEqual(seen(readThroughTree, html, isDocument))
}

const isDirect = (html: string): boolean => new DirectReader(html).read() !== undefined

describe('hostile HTML that is read directly', () => {
  // What is quadratic does not end within a test's time at this length.
  it.each(hostilePieces)('%j again and again', { timeout: 20_000 }, (piece) => {
    const read = new DirectReader(piece.repeat(30_000)).read()
    expect(read === undefined || read.length > 0).toBe(true)
  })
})

describe('htmlToMdast', () => {
  it('makes of fixtures what their trees become, and reads most of them directly', () => {
    for (const body of fixtureBodies) {
      expectSame(body, true)
      expectSame(body, false)
    }
    expect(fixtureBodies.filter(isDirect).length / fixtureBodies.length).toBeGreaterThan(0.5)
  })

  it('hands out the tree, where one is wanted and has to be made', () => {
    const trees: unknown[] = []
    const options = { report: () => undefined, mayHoldFootnotes: true, keepTree: (tree: unknown) => trees.push(tree) }
    expect(htmlToMdast('<p>a</p>', silentHost, options).children).toHaveLength(1)
    expect(trees).toEqual([])
    expect(htmlToMdast('<p>a', silentHost, options).children).toHaveLength(1)
    expect(trees).toMatchObject([{ type: 'root', children: [{ tagName: 'p' }] }])
  })

  it.each([
    ['editors’', editorsHtml, 0.15],
    ['damaged', damagedHtml, 0.1],
    ['tidy', tidyHtml, 0.05],
    ['wild', wildHtml, 0],
  ])('makes of %s HTML what its tree becomes', (_name, arbitrary, share) => {
    let direct = 0
    let all = 0
    fc.assert(
      fc.property(arbitrary, fc.boolean(), (html, isDocument) => {
        all += 1
        if (isDirect(html)) direct += 1
        expectSame(html, isDocument)
      }),
      { numRuns: 1000, seed },
    )
    expect(direct / all).toBeGreaterThanOrEqual(share)
  })
})

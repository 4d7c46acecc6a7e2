import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { toMdast } from 'hast-util-to-mdast'
import { describe, expect, it } from 'vitest'
import { autop } from '../../src/content/autop.ts'
import type { ContentHost } from '../../src/content/content-host.ts'
import { convertTree } from '../../src/content/convert-tree.ts'
import { createHandlers, createNodeHandlers } from '../../src/content/hast-handlers.ts'
import { htmlToHast } from '../../src/content/html-to-hast.ts'
import { joinTextsIn } from '../../src/content/join-texts-in.ts'
import { findFixtures } from '../../src/testing/find-fixtures.ts'
import { tidyHtml, wildHtml } from './html-arbitrary.ts'

const host: ContentHost = {
  transform: ({ id, part, children }) =>
    part === 'pair' ? children() : [{ type: 'figure', url: `${id}.png`, alt: '', credit: [], children: [] }],
  lower: (root) => root,
  resolveText: (value) => value,
  embed: () => undefined,
  footnote: () => '1',
  report: () => undefined,
}

/** The library's own engine, with the same handlers. */
function expected(html: string): unknown {
  const tree = htmlToHast(html, () => undefined)
  const mdast = toMdast(tree, {
    document: true,
    handlers: createHandlers(host),
    nodeHandlers: createNodeHandlers(),
    quotes: ['“”', '‘’'],
  })
  return JSON.parse(JSON.stringify(mdast, (key, value) => (key === 'position' ? undefined : value)))
}

function actual(html: string): unknown {
  const tree = htmlToHast(html, () => undefined)
  const before = JSON.stringify(tree)
  const mdast = convertTree(tree, createHandlers(host), createNodeHandlers())
  joinTextsIn(mdast)
  expect(JSON.stringify(tree), 'the tree stays as it is').toBe(before)
  return JSON.parse(JSON.stringify(mdast))
}

describe('convertTree', () => {
  it.each(
    ['content', 'transformers'].flatMap((folder) =>
      findFixtures(new URL(`../../fixtures/${folder}/`, import.meta.url)).map(
        ({ name, path }) => [name, path] as const,
      ),
    ),
  )('converts fixture %s as hast-util-to-mdast does', (_name, path) => {
    const html = autop(readFileSync(join(path, 'input.html'), 'utf8'))
    expect(actual(html)).toEqual(expected(html))
  })

  it.each([
    ['tidy', tidyHtml],
    ['wild', wildHtml],
  ])('converts %s HTML as hast-util-to-mdast does', (_name, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (html) => {
        expect(actual(html)).toEqual(expected(html))
      }),
      { numRuns: 300 },
    )
  })

  it('takes no name of an element for a property of an object', () => {
    expect(actual('<constructor>a</constructor> <tostring>b</tostring>')).toEqual({
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: 'a b' }] }],
    })
  })
})

import fc from 'fast-check'
import type { Element, Root } from 'hast'
import type { Html } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { htmlPiecesToHast } from '../../src/content/html-pieces-to-hast.ts'
import { mdastToHast } from '../../src/content/markdown-to-hast.ts'
import { tidyHtml } from './html-arbitrary.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

const media: ReadonlySet<string> = new Set(['audio', 'img', 'source', 'video'])

function mediaOf(root: Root): unknown[] {
  const found: unknown[] = []
  visit(root, 'element', ({ tagName, properties }: Element) => {
    if (media.has(tagName)) found.push({ tagName, properties })
  })
  return found
}

const players = fc.constantFrom(
  '<audio controls src="/a.mp3">\n<a href="/a.mp3">a.mp3</a>\n</audio>',
  '<video controls poster="/p.jpg">\n<source src="/a.mp4" type="video/mp4">\n</video>',
  '<video controls src="/a.mp4"><track src="/a.vtt" kind="captions"></video>',
  '<img src="/a.jpg" data-src="/b.jpg" alt="A"><noscript><img src="/b.jpg" alt="A"></noscript>',
  '<img src="/a.gif" data-lazy-src="/a.jpg" alt="A">',
  '<noscript><img src="/a.jpg" alt="A"></noscript>',
  '<img class="emoji" src="/u1f600.png" alt="😀">',
  '<table><tr><td><img src="/in-table.png" alt=""></td></tr></table>',
  '<p><img src="/open.png">',
)

describe('htmlPiecesToHast', () => {
  it('finds the media that the whole parser finds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(players, tidyHtml), { minLength: 1, maxLength: 4 }), (values) => {
        const pieces = values.map((value): Html => ({ type: 'html', value }))
        const slow = mediaOf(mdastToHast({ type: 'root', children: structuredClone(pieces) }))
        expect(mediaOf(htmlPiecesToHast(pieces))).toEqual(slow)
      }),
      { numRuns: 2000, seed },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { autop } from '../../src/content/autop.ts'
import { parseBlocks } from '../../src/content/blocks.ts'
import { decodeText } from '../../src/content/decode-text.ts'
import { readFragment } from '../../src/content/html/read-fragment.ts'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { openMark } from '../../src/content/marks.ts'
import { readPlainText } from '../../src/content/text.ts'
import { textBreaks } from '../../src/content/text-breaks.ts'
import { tidyPhrasing } from '../../src/content/tidy-phrasing.ts'
import { unautop } from '../../src/content/unautop.ts'

const size = 50_000

// Each is a place where an expression would look at the rest of the text again and again.
const repeated = [
  '<',
  '<div ',
  '</div',
  '<p><li',
  '<p><div',
  '<p><blockquote',
  '<br',
  '<br />\n',
  'a<br>',
  '<hr ',
  '<li>a',
  '</li>',
  '</li> ',
  'a</div>',
  '<td></td>',
  '<script',
  '<figcaption',
  '<object',
  '<param',
  '[audio',
  '<source',
  '<option',
  '<!--',
  '<![CDATA[',
  '\n ',
  '&nbsp;',
  '<pre>a</pre>',
  '<pre',
  '<p>\n',
  'a\n',
  '\u00A0',
  '"',
  '\uFEFF',
  '<!-- wp:a {',
  '<!-- wp:a -->',
  '} ',
  '<!-- /wp:a -->',
  openMark('sc', 1),
  `<p>${openMark('sc', 1)}`,
  '&amp',
  '\u200D',
  'http://',
  '*',
  '_',
  '~',
  '`',
  '[',
  '](',
  ']:',
  '#',
  '-',
  '| ',
  '\\',
  '!',
  'a*',
  '* ',
  '<a@',
  '1.',
  'www.',
]
const tails = ['', '</object><source><option><figcaption', '</p>', ' -->']

// What is quadratic does not end within a test's time at this length.
describe('hostile texts', () => {
  it.each(repeated)('%j again and again', (piece) => {
    const run = piece.repeat(size / piece.length)
    for (const tail of tails) {
      const html = autop(run + tail)
      expect(unautop(html).length).toBeLessThanOrEqual(html.length)
      unautop(run + tail)
      parseBlocks(run + tail)
      readFragment(run + tail)
      readFragment(html)
    }
    readPlainText(run, { infer: true })
    textBreaks(decodeText(run))
  })

  it.each(repeated)('%j as a paragraph', (piece) => {
    const value = piece.repeat(size / piece.length)
    const tree = {
      type: 'root' as const,
      children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }],
    }
    tidyPhrasing(tree)
    expect(stringifyMarkdown(tree).length).toBeGreaterThanOrEqual(value.trim() === '' ? 0 : 1)
  })

  it('nests as deep as an author can write', () => {
    const depth = 100_000
    let block = parseBlocks('<!-- wp:a -->'.repeat(depth) + '<!-- /wp:a -->'.repeat(depth))[0]
    let levels = 0
    for (; block !== undefined; block = block.children[0]) levels += 1
    expect(levels).toBe(depth)
  })
})

import fc from 'fast-check'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import { eachElement } from '../../src/content/each-element.ts'
import { pairMarks } from '../../src/content/pair-marks.ts'
import { repairHast } from '../../src/content/repair-hast.ts'
import { imageSource, property } from '../../src/model/hast-properties.ts'
import { missing } from '../../src/verify/facts.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

/** What a repair looks at; at `_` stands anything, at `~` what code may hold. */
const shapes = [
  '<div class="wp-caption">_</div>',
  '<div class="wp-caption">_<p class="wp-caption-text">_</p>_</div>',
  '<dl class="wp-caption"><dt>_</dt>_<dd class="wp-caption-dd">_</dd></dl>',
  '<p>_·&nbsp;&nbsp;tide_</p>',
  '<p>·&nbsp;&nbsp;_<br>_·&nbsp;&nbsp;_</p>',
  '<p class="MsoListParagraph"><span>_·</span>&nbsp;&nbsp; tide</p>',
  '<div class="syntaxhighlighter">_<table><caption>_</caption><tr><td class="gutter">1</td><td class="code">~</td></tr></table>_</div>',
  '<table><caption>_</caption><tr><td class="gutter">1</td><td class="code">~<pre>tide</pre>~</td></tr></table>',
  '<ul>_<li>_</li>_</ul>',
  '<map>_<area href="/a" alt="tide">_</map>',
  '<picture><source srcset="/a.png"><img src="/b.png">_</picture>',
  '<blockquote class="twitter-tweet">_<a href="https://twitter.com/a/status/1">tide</a></blockquote>',
  '<code>_<br>_</code>',
  '<code><a href="/a">_</a>_</code>',
  '<span style="font-weight: bold">_</span>',
  '<b style="font-weight: normal">_</b>',
  '<object data="/a.pdf">_</object>',
]

const inCode = ['tide', ' ', '<b>tide</b>', '<img src="/c.png">', '<!--sc:1:void-->', '']

const pieces = [
  ...inCode,
  '<a href="/a">tide</a>',
  '<a href="/b"><img src="/d.png"></a>',
  '<br>',
  '<p>tide</p>',
  '&nbsp;',
]

const { body } = fc.letrec<{ body: string; shape: string }>((tie) => ({
  body: fc
    .array(fc.oneof({ maxDepth: 3 }, fc.constantFrom(...pieces), tie('shape')), { maxLength: 4 })
    .map((all) => all.join('')),
  shape: fc
    .tuple(
      fc.constantFrom(...shapes),
      fc.array(tie('body'), { minLength: 3, maxLength: 3 }),
      fc.constantFrom(...inCode),
    )
    .map(([shape, bodies, code]) => {
      let at = 0
      return shape.replace(/[_~]/g, (place) => (place === '~' ? code : bodies[at++ % bodies.length]!))
    }),
}))

/** Bullets and the numbers of lines are no words of the author’s, and a link around nothing else is none. */
function shown(tree: Root): Readonly<Record<'words' | 'marks' | 'addresses', readonly string[]>> {
  const marks: string[] = []
  const addresses: string[] = []
  eachElement(tree, (element) => {
    const { tagName, data } = element
    if (data?.mark !== undefined) marks.push(String(data.mark.id))
    if (tagName === 'img' || tagName === 'embed') addresses.push(imageSource(element))
    if (tagName === 'a' && textOf(element).includes('tide')) addresses.push(property(element, 'href'))
    return true
  })
  return { words: textOf(tree).match(/tide/g) ?? [], marks, addresses }
}

describe('repairHast', () => {
  it('loses no word, picture, link or mark', () => {
    fc.assert(
      fc.property(body, (html) => {
        const tree = fromHtml(html, { fragment: true })
        pairMarks(tree)
        const before = shown(tree)
        repairHast(tree)
        const after = shown(tree)
        expect(missing(before.words, after.words), html).toEqual([])
        expect(missing(before.marks, after.marks), html).toEqual([])
        expect(missing(before.addresses, after.addresses), html).toEqual([])
      }),
      { numRuns: 2000, seed },
    )
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { autop } from '../../src/content/autop.ts'
import { readFragment } from '../../src/content/html/read-fragment.ts'
import { findFixtures } from '../../src/testing/find-fixtures.ts'
import { tidyHtml, wildHtml } from './html-arbitrary.ts'

/** Without positions, save the offsets of `<pre>`. */
const comparable = (tree: Root): unknown =>
  JSON.parse(
    JSON.stringify(tree, function (this: { tagName?: string }, key, value) {
      if (key !== 'position') return value
      return this.tagName === 'pre' ? [value.start.offset, value.end.offset] : undefined
    }),
  )

const expected = (html: string): unknown => comparable(fromHtml(html, { fragment: true }))

function isPlain(html: string): boolean {
  const tree = readFragment(html)
  if (tree !== undefined) expect(comparable(tree), html).toEqual(expected(html))
  return tree !== undefined
}

const fixtures = ['content', 'transformers'].flatMap((folder) =>
  findFixtures(new URL(`../../fixtures/${folder}/`, import.meta.url)),
)

describe('readFragment', () => {
  it('reads fixtures as the whole parser does, and most of them at all', () => {
    const bodies = fixtures.map(({ path }) => autop(readFileSync(join(path, 'input.html'), 'utf8')))
    expect(bodies.filter(isPlain).length / bodies.length).toBeGreaterThan(0.8)
  })

  it.each([
    ['tidy', tidyHtml, 0.5],
    ['wild', wildHtml, 0.02],
  ])('reads %s HTML as the whole parser does', (_name, arbitrary, share) => {
    let plain = 0
    let all = 0
    fc.assert(
      fc.property(arbitrary, (html) => {
        all += 1
        if (isPlain(html)) plain += 1
      }),
      { numRuns: 2000 },
    )
    expect(plain / all).toBeGreaterThan(share)
  })

  it.each([
    ['text', 'a < b &amp; c &copy d &#8212; &notit; 1 <3'],
    ['line endings', '<p title="a\r\nb">a\r\nb\rc</p>\r\n<!--\r\n-->'],
    [
      'attributes',
      '<A HREF=x/y Title=\'a "b" &copy=1\' data-a-b aria-label="c" hidden tabindex="2" width="50%"/>b</A>',
    ],
    ['classes', '<p class=" a\tb ">a</p><p class="">b</p>'],
    ['items without end tags', '<ul><li>a<li>b<ol><li>c</ol><li><p>d</ul><dl><dt>d<dd>e<dt>f</dl>'],
    ['paragraphs without end tags', '<p>a<p>b<h2>c</h2><div><p>d</div>'],
    ['tables', '<table><caption>a</caption>\n<tr><td>b<p>c</td><th>d</th></tr>\n<!--x--></table>'],
    ['a table in a table', '<table><tbody><tr><td><table><tr><td><a>b</a></td></tr></table></td></tr></tbody></table>'],
    ['code', '<pre class="a">\r\n\nb</pre><PRE>c</PRE >'],
    ['raw text', '<script>a < "</p>"</SCRIPT><style>b &amp; c</style ><iframe src="x">d <b></iframe>'],
    ['the same emphasis four times', '<b><b><b><b>a</b></b></b></b><p>b</p>'],
    ['an object in emphasis in a cell', '<table><tr><td><b><object><p>a</p></object></b></td></tr></table>'],
  ])('reads %s', (_what, html) => {
    expect(isPlain(html)).toBe(true)
  })

  it.each([
    ['tags that cross', '<b>a<i>b</b>c</i>'],
    ['a block in emphasis in a paragraph', '<p><b>a<div>b</div></b>'],
    ['a link in a link', '<a href="a">b<a href="c">d</a></a>'],
    ['text between cells', '<table>a<tr><td>b</td></tr></table>'],
    ['an end tag of nothing', 'a</p>'],
    ['an attribute twice', '<p id="a" id="b">c</p>'],
    ['an attribute of a strange name', '<p @a="b">c</p>'],
    ['a quote that never ends', '<p title="a>b</p>'],
    ['a heading in a heading', '<h2>a<p>b<h3>c</h3>'],
    ['a drawing', '<svg><path/></svg>'],
    ['a doctype', '<!doctype html><p>a</p>'],
    ['an odd comment', '<!--> a -->'],
    ['a comment in a script', '<script><!--<script></script>a</script>'],
    ['a NUL', 'a\0b'],
    ['code that never ends', '<pre>a'],
    ['a reference at the beginning of code', '<pre>&#10;a</pre>'],
    ['an unknown element', '<x-tide>a</x-tide>'],
  ])('leaves %s to the whole parser', (_what, html) => {
    expect(readFragment(html)).toBeUndefined()
  })
})

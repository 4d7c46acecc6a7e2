import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { autopByRules } from '../../src/content/autop.ts'
import { voidMark } from '../../src/content/marks.ts'
import { plainAutop } from '../../src/content/plain-autop.ts'
import { texts } from './plain-texts.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

describe('plainAutop', () => {
  it('is what the rules give, where it is anything', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const html = plainAutop(`${text}\n`)
        if (html !== undefined) expect(html).toBe(autopByRules(`${text}\n`))
      }),
      { numRuns: 20_000, seed },
    )
  })

  it.each([
    ['paragraphs and lines', 'one <em>two</em>\nthree\n\n<a href="/x">four</a>'],
    ['line breaks by hand', 'one<br>two<br />\nthree'],
    ['lists', '<ul>\n\t<li>one\n<ul>\n<li>two</li>\n</ul>\n</li>\n</ul>\ntext'],
    ['tables', '<table>\n<tr>\n<td>one</td>\n<td></td>\n</tr>\n</table>'],
    ['quotes', 'one\n<blockquote>two\n\nthree</blockquote>\nfour'],
    ['headings and rules', '<h2>one</h2>\ntwo\n<hr />\nthree<hr>'],
    ['code', 'one\n<pre>two\n\n<b>\nthree</b></pre>\nfour'],
    ['paragraphs by hand', '<p style="a">one</p>\n<p>two</p>'],
    ['marks', `<div>${voidMark('sc', 0)}</div>\n\n${voidMark('sc', 1)}`],
  ])('takes %s', (_, text) => {
    expect(plainAutop(`${text}\n`)).toBe(autopByRules(`${text}\n`))
  })

  it.each([
    ['a tag on two lines', '<a\nhref="/x">one</a>'],
    ['a tag that never ends', 'one <em two'],
    ['a sign that is no tag', 'one < two <em>three</em>'],
    ['a paragraph of nothing', '<p></p>'],
    ['two line breaks', 'one<br><br>two'],
    ['what a rule names', '<script>one</script>'],
    ['what only begins like a block', '<picture></picture>'],
    ['upper case', '<BLOCKQUOTE>one</BLOCKQUOTE>'],
  ])('leaves %s to the rules', (_, text) => {
    expect(plainAutop(`${text}\n`)).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mendQuotes } from '../../src/content/mend-quotes.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

function mended(html: string): { html: string; found: readonly string[] } {
  const found: string[] = []
  return { html: mendQuotes(html, (_code, details) => found.push(JSON.stringify(details))), found }
}

describe('mendQuotes', () => {
  it('closes a quote that would hide what follows', () => {
    expect(mended('<pre class="brush: php;>\necho "a";</pre>').html).toBe('<pre class="brush: php;">\necho "a";</pre>')
    expect(mended("<a href='/log>the log</a> isn't").html).toBe("<a href='/log'>the log</a> isn't")
    expect(mended('<img alt="lamp/>\nlast').html).toBe('<img alt="lamp"/>\nlast')
    expect(mended('<a href="/a>a</a>, <a href="/b>b</a> "c"').html).toBe('<a href="/a">a</a>, <a href="/b">b</a> "c"')
  })

  it('says so once for each', () => {
    expect(mended('<a id="x" href="/log>the log</a> "q"').found).toEqual([
      JSON.stringify({ actual: '<a id="x" href="/log>', expected: '<a id="x" href="/log">' }),
    ])
  })

  it.each([
    '<a title="a > b" href="/c">d</a>',
    '<img alt="one\n> two">',
    '<img data-caption="<p>text</p>\n" alt="x">',
    '<a title="a > b\nc" class=x>d</a>',
    '<p title=\'say "x>"\'>y</p>',
    '<a b="c" d>e "f" > g</a>',
    'a < b = "c> d"',
  ])('leaves %j', (html) => {
    expect(mended(html)).toEqual({ html, found: [] })
  })

  it('adds quotes and takes nothing away, and is content with what it did', () => {
    const parts = fc.array(
      fc.constantFrom('<a ', '<pre ', 'b="', "c='", '"', "'", '>', '/>', '\n', '</a>', ' ', 'x', '=', 'd=e'),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(parts, (pieces) => {
        const html = pieces.join('')
        const once = mended(html).html
        expect(once.replace(/["']/g, '')).toBe(html.replace(/["']/g, ''))
        expect(mended(once).html).toBe(once)
      }),
      { numRuns: 2000, seed },
    )
  })
})

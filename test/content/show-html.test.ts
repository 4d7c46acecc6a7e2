import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTree } from '../../src/content/html-to-mdast.ts'
import { type IsMarkShown, showHtml } from '../../src/content/show-html.ts'
import { extractFacts, FactCollector } from '../../src/verify/extract-facts.ts'
import type { Facts } from '../../src/verify/facts.ts'
import { damagedHtml, editorsHtml } from './editors-html.ts'
import { fixtureBodies } from './fixture-bodies.ts'
import { hostilePieces } from './hostile-pieces.ts'
import { tidyHtml, wildHtml } from './html-arbitrary.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

const listed = ({ words, ...others }: Facts) => ({ ...others, words: words.toArray() })

const isEven: IsMarkShown = ({ id }) => id % 2 === 0

/** Whether this HTML could be looked at without its tree; the tree says the same. */
function isShownAlike(html: string, isShown: IsMarkShown): boolean {
  const quick = new FactCollector()
  if (!showHtml(html, quick, isShown)) return false
  const tree = readTree(html, { report: () => undefined, mayHoldFootnotes: true })
  const facts = extractFacts(tree, ({ data }) => data?.mark === undefined || isShown(data.mark))
  expect({ html, facts: listed(quick) }).toEqual({ html, facts: listed(facts) })
  return true
}

const isQuick = (html: string): boolean => showHtml(html, new FactCollector(), isEven)

describe('showHtml', () => {
  it('tells what the trees of fixtures show, and most of them without', () => {
    const all = fixtureBodies.length
    expect(fixtureBodies.filter((body) => isShownAlike(body, () => true)).length / all).toBeGreaterThan(0.5)
    expect(fixtureBodies.filter((body) => isShownAlike(body, isEven)).length / all).toBeGreaterThan(0.5)
  })

  it.each([
    ['editors’', editorsHtml, 0.15],
    ['damaged', damagedHtml, 0.1],
    ['tidy', tidyHtml, 0.05],
    ['wild', wildHtml, 0],
  ])('tells what the tree of %s HTML shows, or nothing', (_name, arbitrary, share) => {
    let known = 0
    let all = 0
    fc.assert(
      fc.property(arbitrary, (html) => {
        all += 1
        if (isShownAlike(html, isEven)) known += 1
      }),
      { numRuns: 2000, seed },
    )
    expect(known / all).toBeGreaterThanOrEqual(share)
  })

  it.each([
    ['text at both sides of nothing', 'a<em></em>b'],
    ['text at both sides of a stray tag', 'a</b>b'],
    ['tags that cross', '<p><b>a</p></b>'],
    ['paragraphs in each other', '<p>a<div>b</div></p>'],
    ['halves of a mark in two elements', '<p>a<!--sc:1:open--></p><!--sc:1:close-->'],
    ['links to names', '<p><a href="#x">1</a></p><div><p id="x">b</p></div>'],
    ['formulas', '$$x^2$$'],
    ['pictures that are text', 'a<img class="emoji" alt="b" src="c.png">d'],
  ])('leaves %s to the tree', (_, html) => {
    expect(isQuick(html)).toBe(false)
  })

  it('counts what a script would draw as embed, where nothing leads there', () => {
    const facts = new FactCollector()
    const html =
      '<blockquote class="twitter-tweet"><p>tide</p><a href="https://x.com/a/status/1"> </a></blockquote>' +
      '<div class="fb-video" data-href="https://www.facebook.com/watch/?v=2"></div>' +
      '<p><a data-pin-do="embedPin" href="https://pin.it/3"></a></p>' +
      '<blockquote class="twitter-tweet"><p><a href="https://x.com/a/status/4">fog</a></p></blockquote>'
    expect(showHtml(html, facts, isEven)).toBe(true)
    expect(facts.embeds).toEqual([
      'https://x.com/a/status/1',
      'https://www.facebook.com/watch/?v=2',
      'https://pin.it/3',
    ])
    expect(facts.links).toEqual(['https://x.com/a/status/4'])
  })

  it('counts what a mark hides neither in text nor in what is set apart', () => {
    const facts = new FactCollector()
    const inside = '<p>tide <a href="/a">b</a></p><pre>code</pre>'
    const html = `<!--sc:1:open-->${inside}<!--sc:1:close--><div><table><tr><td>c<!--sc:1:void--></td><td>d</td></tr></table></div>`
    expect(showHtml(html, facts, isEven)).toBe(true)
    expect(listed(facts)).toEqual({
      ...listed(new FactCollector()),
      words: ['c', 'd'],
      cells: ['d'],
    })
  })

  it.each(hostilePieces)('reads %j again and again in no more than its time', { timeout: 20_000 }, (piece) => {
    expect(typeof isQuick(piece.repeat(30_000))).toBe('boolean')
  })
})

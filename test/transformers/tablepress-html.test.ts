import { describe, expect, it } from 'vitest'
import { tablePressHtml } from '../../src/transformers/tablepress-html.ts'

const html = (rows: string[][], shape = {}): string =>
  tablePressHtml(rows, { head: 0, foot: 0, firstColumnHeads: false, keepsLineBreaks: true, ...shape })

describe('a table of TablePress', () => {
  it('has head, body and foot', () => {
    expect(html([['a'], ['b'], ['c']], { head: 1, foot: 1 })).toBe(
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><th>c</th></tr></tfoot></table>',
    )
  })

  it('has no foot where the head takes all rows', () => {
    expect(html([['a']], { head: 1, foot: 1 })).toBe('<table><thead><tr><th>a</th></tr></thead></table>')
  })

  it('joins cells in both directions', () => {
    expect(
      html([
        ['a', '#colspan#'],
        ['#rowspan#', '#span#'],
        ['b', 'c'],
      ]),
    ).toBe(
      '<table><tbody><tr><td colspan="2" rowspan="2">a</td></tr><tr></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
    )
  })

  it('joins nothing across its edges', () => {
    expect(
      html([
        ['#rowspan#', '#colspan#'],
        ['#colspan#', 'b'],
      ]),
    ).toBe('<table><tbody><tr><td colspan="2"></td></tr><tr><td></td><td>b</td></tr></tbody></table>')
  })

  it('keeps line breaks, escaped formulas and ampersands', () => {
    expect(html([["'=A1", 'b\nc', 'd & e &amp; f']])).toBe(
      '<table><tbody><tr><td>=A1</td><td>b<br />c</td><td>d &amp; e &amp; f</td></tr></tbody></table>',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToHast } from '../../src/content/html-to-hast.ts'
import { findFormulas } from '../../src/content/math-formulas.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

const valuesIn = (text: string): string[] => findFormulas(text).map(({ value }) => value)

describe('findFormulas', () => {
  it.each([
    ['a $latex x_1$ b', '$x_1$'],
    ['$latex x^2&bg=ffffff&s=2$', '$x^2$'],
    ['\\(a\\)', '$a$'],
    ['in a line $$x = 1$$ here', '$$x = 1$$'],
    ['\\[x = 1\\]', '$$\nx = 1\n$$'],
    ['$$\0\nx\0\n= 1\0\n\0\ny\0\n$$', '$$\nx = 1\ny\n$$'],
    ['\\begin{align*}a &= b\\end{align*}', '$$\n\\begin{align*}a &= b\\end{align*}\n$$'],
    ['\\(a<b\\)', '$a< b$'],
    ['\\(f[1](x) = 2\\)', '$f[1] (x) = 2$'],
    ['$latex \\$5 + x$', '$\\$5 + x$'],
  ])('finds the formula of %j', (text, value) => {
    expect(valuesIn(text)).toEqual([value])
  })

  it.each(['$5 and $10', '$$ and $$$', '\\(one|two\\)', '\\(x', '$latex', '\\[never', '\\begin{table}x=1\\end{table}'])(
    'finds none in %j',
    (text) => {
      expect(valuesIn(text)).toEqual([])
    },
  )

  it('finds formulas one behind the other, inside the text', () => {
    const pieces = fc.constantFrom(
      '$$',
      '$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '$latex ',
      'x=1',
      'word',
      '\0',
      '\n',
      '_',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 15 }), (parts) => {
        const text = parts.join('')
        let reached = 0
        for (const { start, end } of findFormulas(text)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
        expect(reached).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000, seed },
    )
  })
})

describe('keepMath', () => {
  const mathIn = (html: string): string[] =>
    JSON.stringify(htmlToHast(html, () => undefined)).match(/"math":"(?:[^"\\]|\\.)*"/g) ?? []

  it('reads what KaTeX and Jetpack have drawn', () => {
    const annotation =
      '<math><semantics><mi>y</mi><annotation encoding="application/x-tex">y_1</annotation></semantics></math>'
    expect(mathIn(`<p>a <span class="katex">${annotation}<span class="katex-html">y1</span></span></p>`)).toEqual([
      '"math":"$y_1$"',
    ])
    expect(mathIn(`<p>${annotation}</p>`)).toEqual(['"math":"$y_1$"'])
    expect(mathIn('<img class="latex" src="l.php" alt="x^2">')).toEqual(['"math":"$x^2$"'])
  })

  it('leaves code', () => {
    expect(mathIn('<p><code>\\(x_1\\)</code></p><pre>$$x=1$$</pre>')).toEqual([])
  })
})

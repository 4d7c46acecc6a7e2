import { encodeXML } from 'entities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStoredCode } from '../../src/transformers/stored-code.ts'

const marked = { _syntaxhighlighter_encoded: ['1'] }

describe('readStoredCode', () => {
  it.each([
    ['&lt;b&gt;', '<b>'],
    ['a &amp;amp; b &amp;lt; c', 'a &amp; b &lt; c'],
    ['&lt;a href="#"&gt;', '<a href="#">'],
    ['it&#039;s &#92;&#48;', "it's \\0"],
  ])('decodes once what was stored encoded: %s', (stored, code) => {
    expect(readStoredCode(stored, {})).toBe(code)
  })

  it.each(['<b>&amp;</b>', 'if (a > b) "&lt;"', 'a && b || "&amp;"', '?x=1&copy=2', 'no reference'])(
    'leaves what was stored raw: %s',
    (stored) => {
      expect(readStoredCode(stored, {})).toBe(stored)
    },
  )

  it('believes the mark of the post, but for code with an angle bracket', () => {
    expect(readStoredCode('a & b &amp;amp; c', marked)).toBe('a & b &amp; c')
    expect(readStoredCode('<b>&amp;</b>', marked)).toBe('<b>&amp;</b>')
    expect(readStoredCode('a & b &amp;', { _syntaxhighlighter_encoded: [''] })).toBe('a & b &amp;')
  })

  it('drops empty lines at both ends and keeps those between, with every indentation', () => {
    expect(readStoredCode('\r\n \n\tone\r\n\r\n  two  \n\n', {})).toBe('\tone\n\n  two  ')
    expect(readStoredCode(' \n\t\n', {})).toBe('')
  })

  it('gives back all code that the plugin encoded', () => {
    const code = fc
      .string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'amp;', 'lt;', '#', 'a', ' ', '\n', '[') })
      .filter((text) => text === text.trim())
    fc.assert(
      fc.property(code, (text) => {
        expect(readStoredCode(encodeXML(text), marked)).toBe(text)
      }),
    )
  })
})

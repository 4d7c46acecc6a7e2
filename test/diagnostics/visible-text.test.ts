import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { visibleJson, visibleLines, visibleText } from '../../src/diagnostics/visible-text.ts'

describe('foreign text', () => {
  test.each([
    ['plain, café, 日本語, 👩‍👩‍👧', 'plain, café, 日本語, 👩‍👩‍👧'],
    ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
    ['\u009b31m', '\\x9b31m'],
    ['bell\u0007 delete\u007f null\0', 'bell\\x07 delete\\x7f null\\x00'],
    ['two\nlines\r\n\tand a tab', 'two\\nlines\\r\\n\\tand a tab'],
    ['\u202eright to left\u2069', '\\u202eright to left\\u2069'],
    ['line\u2028paragraph\u2029', 'line\\u2028paragraph\\u2029'],
    ['half\ud83d', 'half\\ud83d'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown)
  })

  test('lines and tabs stay where they are wanted', () => {
    expect(visibleLines('a\n\tb\r\n\u001b')).toBe('a\n\tb\\r\n\\x1b')
  })

  test('no control character is left, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
        expect(visibleLines(text)).not.toMatch(/[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  test('JSON keeps its meaning', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const json = visibleJson(JSON.stringify({ value, text, control: '\u009b\u202e' }, null, 2))
        expect(json).not.toMatch(/[^\P{Cc}\n]|\u202e/u)
        expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify({ value, text, control: '\u009b\u202e' }))
      }),
    )
  })
})

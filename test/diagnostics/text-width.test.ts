import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWidth, truncate } from '../../src/diagnostics/text-width.ts'

describe('columns of a terminal', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['e\u0301', 1],
    ['日本', 4],
    ['ｶﾅ', 2],
    ['カナ。', 6],
    ['한국', 4],
    ['👩‍👩‍👧!', 3],
  ])('%j takes %i', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  test('what fits stays, what does not ends in an ellipsis', () => {
    expect(truncate('abcd', 4)).toBe('abcd')
    expect(truncate('abcde', 4)).toBe('abc…')
    expect(truncate('日本語', 5)).toBe('日本…')
    expect(truncate('日本語', 6)).toBe('日本語')
    expect(truncate('ae\u0301b', 2)).toBe('a…')
  })

  test('is never wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        expect(textWidth(truncate(text, width))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

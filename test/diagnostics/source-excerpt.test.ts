import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExcerptReader } from '../../src/diagnostics/source-excerpt.ts'

const excerptsOf = (chunks: readonly string[], lines: readonly number[], column = 1) => {
  const reader = createExcerptReader(lines.map((line) => ({ line, column })))
  for (const chunk of chunks) reader.read(chunk)
  return reader.excerpts()
}

describe('an excerpt', () => {
  test('is the line and its neighbours', () => {
    expect(excerptsOf(['one\ntwo\nthree\nfour'], [1, 3])).toEqual([
      {
        first: 1,
        lines: [
          { text: 'one', start: 0, length: 3 },
          { text: 'two', start: 0, length: 3 },
        ],
      },
      {
        first: 2,
        lines: [
          { text: 'two', start: 0, length: 3 },
          { text: 'three', start: 0, length: 5 },
          { text: 'four', start: 0, length: 4 },
        ],
      },
    ])
  })

  test('is none where there is no such line', () => {
    expect(excerptsOf(['one\ntwo'], [0, 3])).toEqual([undefined, undefined])
  })

  test('of a long line is the stretch around the place', () => {
    const [excerpt] = excerptsOf(['a'.repeat(70_000), `${'b'.repeat(30_000)}[x]${'c'.repeat(70_000)}`], [1], 100_001)
    const [line] = excerpt?.lines ?? []
    expect(line).toMatchObject({ start: 99_600, length: 170_003 })
    expect(line?.text).toBe(`${'b'.repeat(400)}[x]${'c'.repeat(397)}`)
  })

  test('wants no more of the file than it needs', () => {
    const reader = createExcerptReader([{ line: 2, column: 1 }])
    expect(reader.read('one\ntwo\n')).toBe(true)
    expect(reader.read('three\nfour')).toBe(false)
  })

  test('is the same however the file is parted', () => {
    const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '😀')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), fc.nat(8), fc.nat(8), (whole, cuts, ...lines) => {
        const sorted = [0, ...cuts.toSorted((a, b) => a - b), whole.length]
        const chunks = sorted.slice(1).map((end, index) => whole.slice(sorted[index], end))
        expect(excerptsOf(chunks, lines)).toEqual(excerptsOf([whole], lines))
        const expected = whole.split(/\r\n|\r|\n/)
        const [excerpt] = excerptsOf(chunks, lines)
        for (const [index, line] of (excerpt?.lines ?? []).entries())
          expect(line.text).toBe(expected[(excerpt?.first ?? 0) - 1 + index])
      }),
    )
  })
})

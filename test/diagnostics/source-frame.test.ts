import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExcerptReader } from '../../src/diagnostics/source-excerpt.ts'
import { type SourceFrameOptions, sourceFrame } from '../../src/diagnostics/source-frame.ts'
import { textWidth } from '../../src/diagnostics/text-width.ts'
import type { Place } from '../../src/model/place.ts'

/** The frame of a text, by way of its excerpt. */
function frameOf(text: string, place: Place, options?: SourceFrameOptions): string {
  const reader = createExcerptReader([place])
  reader.read(text)
  const [excerpt] = reader.excerpts()
  return excerpt === undefined ? '' : sourceFrame(excerpt, place, options)
}

const source = ['<p>Before.</p>', '  [gallery ids="a"]', 'After.', 'End.'].join('\n')

describe('a frame', () => {
  test('marks the stretch, with a line before and after', () => {
    expect(frameOf(source, { line: 2, column: 3, endLine: 2, endColumn: 20 })).toBe(
      ['  1 | <p>Before.</p>', '> 2 |   [gallery ids="a"]', '    |   ^^^^^^^^^^^^^^^^^', '  3 | After.'].join('\n'),
    )
  })

  test('marks one character where no end is known, and the rest of the line where the end is on another', () => {
    expect(frameOf(source, { line: 1, column: 1 })).toBe('> 1 | <p>Before.</p>\n    | ^\n  2 |   [gallery ids="a"]')
    expect(frameOf(source, { line: 3, column: 3, endLine: 4, endColumn: 2 })).toBe(
      '  2 |   [gallery ids="a"]\n> 3 | After.\n    |   ^^^^\n  4 | End.',
    )
  })

  test('stands right at the end of a line and of the file', () => {
    expect(frameOf(source, { line: 4, column: 5 })).toBe('  3 | After.\n> 4 | End.\n    |     ^')
  })

  test('aligns numbers of different length', () => {
    const long = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`).join('\n')
    expect(frameOf(long, { line: 9, column: 1, endColumn: 5 })).toBe(
      ['   8 | line 8', '>  9 | line 9', '     | ^^^^', '  10 | line 10'].join('\n'),
    )
  })

  test('counts every line ending as unist does', () => {
    expect(frameOf('a\r\nb\rc\nd', { line: 4, column: 1 })).toBe('  3 | c\n> 4 | d\n    | ^')
  })

  test('shows controls, and keeps the caret under what it marks', () => {
    expect(frameOf('\tx\u001b[31m[tag]', { line: 1, column: 8, endColumn: 13 })).toBe(
      ['> 1 |   x\\x1b[31m[tag]', `    | ${' '.repeat(11)}^^^^^`].join('\n'),
    )
  })

  test('counts the columns that a terminal gives to a character', () => {
    expect(frameOf('👩‍👩‍👧e\u0301[x]', { line: 1, column: 11, endColumn: 14 })).toBe(
      '> 1 | 👩‍👩‍👧e\u0301[x]\n    |    ^^^',
    )
  })

  test('cuts a long line around the place', () => {
    const line = `${'a'.repeat(500)}[tag]${'b'.repeat(500)}`
    const frame = frameOf(line, { line: 1, column: 501, endColumn: 506 }, { width: 40 })
    expect(frame).toBe(`> 1 | …${'a'.repeat(10)}[tag]${'b'.repeat(25)}…\n    | ${' '.repeat(11)}^^^^^`)
  })

  test('gives wide characters the columns they take, and no more than there are', () => {
    const frame = frameOf('語'.repeat(300), { line: 1, column: 151, endColumn: 290 }, { width: 40 })
    const [line = '', carets = ''] = frame.split('\n')
    expect(textWidth(line)).toBeLessThanOrEqual('> 1 | '.length + 42)
    expect(textWidth(carets)).toBeLessThanOrEqual('> 1 | '.length + 42)
    expect(carets).toMatch(/^ {4}\| {22}\^+$/)
  })

  test('paints by parameter', () => {
    const frame = frameOf(
      source,
      { line: 2, column: 3 },
      { dim: (text) => `<d>${text}</d>`, highlight: (text) => `<h>${text}</h>` },
    )
    expect(frame.split('\n')).toEqual([
      '<d>  1 | <p>Before.</p></d>',
      '> 2 |   [gallery ids="a"]',
      '    |   <h>^</h>',
      '<d>  3 | After.</d>',
    ])
  })

  test('is empty where the source has no such line', () => {
    expect(frameOf(source, { line: 9, column: 1 })).toBe('')
    expect(frameOf(source, { line: 0, column: 1 })).toBe('')
  })

  test('holds whatever place it is asked for', () => {
    const place = fc.record({ line: fc.nat(6), column: fc.nat(120), endLine: fc.nat(6), endColumn: fc.nat(120) })
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 100 }),
        place,
        fc.integer({ min: 10, max: 60 }),
        (text, where, width) => {
          const frame = frameOf(text, where, { width })
          expect(frame).not.toMatch(/[^\P{Cc}\n]|\p{Cs}/u)
          if (frame !== '') expect(frame.split('\n').filter((line) => line.startsWith('>'))).toHaveLength(1)
          if (frame !== '') expect(frame).toContain('^')
        },
      ),
    )
  })
})

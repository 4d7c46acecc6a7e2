import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCursor } from '../../src/sources/text/cursor.ts'

/** Lines as editors count them: LF, CRLF and CR end one. */
function placeIn(text: string): { line: number; column: number } {
  const lines = text.split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

const texts = fc
  .array(fc.constantFrom('\n', '\r\n', '\r', 'a', 'word '.repeat(20), '…'), { maxLength: 30 })
  .map((parts) => parts.join(''))

describe('createCursor', () => {
  it('knows line and column, however the text is cut', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(400)), (text, cuts) => {
        const cursor = createCursor()
        const stops = [...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length]
        let at = 0
        for (const stop of stops) {
          cursor.advance(text, at, stop)
          at = stop
        }
        expect(cursor.place()).toEqual(placeIn(text))
      }),
      { numRuns: 2000 },
    )
  })
})

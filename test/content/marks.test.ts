import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeMark, disarmMarks, markPattern, openMark, readMark, voidMark } from '../../src/content/marks.ts'

describe('marks', () => {
  it('are read back from text and from comments', () => {
    const writers = { open: openMark, close: closeMark, void: voidMark }
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom('sc' as const, 'wp' as const),
        fc.constantFrom('open', 'close', 'void'),
        (id, prefix, kind) => {
          const mark = writers[kind as keyof typeof writers](prefix, id)
          expect(markPattern('y').exec(mark)?.groups).toEqual({ prefix, id: String(id), kind })
          expect(readMark(mark.slice('<!--'.length, -'-->'.length))).toEqual({ prefix, id, kind })
        },
      ),
    )
  })

  it('are none when anything is off', () => {
    for (const comment of ['sc:1:open ', ' sc:1:open', 'sc:01:open', 'sc:1:shut', 'sc::open', 'SC:1:open', 'sc:1']) {
      expect(readMark(comment)).toBeUndefined()
      expect(`<!--${comment}-->`).not.toMatch(markPattern('g'))
    }
  })

  it('are taken from an author who wrote them', () => {
    const text = `a ${openMark('sc', 1)}<!-- b -->${voidMark('wp', 2)}`
    expect(disarmMarks(text)).toBe('a <!-- sc:1:open--><!-- b --><!-- wp:2:void-->')
    expect(disarmMarks(text)).not.toMatch(markPattern('g'))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IdCounts } from '../../src/sources/wxr/id-counts.ts'

describe('counts of ids', () => {
  it('are those of a map, for small ids and the largest', () => {
    const id = fc.oneof(fc.nat(5), fc.integer({ min: 1000, max: 1100 }), fc.maxSafeNat())
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
        const counts = new IdCounts()
        const expected = new Map<number, number>()
        for (const each of ids) {
          expected.set(each, (expected.get(each) ?? 0) + 1)
          expect(counts.add(each)).toBe(expected.get(each))
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createListing } from '../../src/reports/listing.ts'

test('a listing holds the first of all it was shown, in whatever order they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 6 }), (numbers, limit) => {
      const listing = createListing<number>(limit, (a, b) => a - b)
      for (const number of numbers) listing.add(number)
      expect(listing.first).toEqual(numbers.toSorted((a, b) => a - b).slice(0, limit))
      expect(listing.total).toBe(numbers.length)
    }),
  )
})

test('listings are merged into what one would have held', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer())), fc.integer({ min: 1, max: 6 }), (parts, limit) => {
      const listingOf = (numbers: readonly number[]) => {
        const listing = createListing<number>(limit, (a, b) => a - b)
        for (const number of numbers) listing.add(number)
        return listing
      }
      const merged = listingOf([])
      for (const part of parts) merged.merge(listingOf(part))
      const whole = listingOf(parts.flat())
      expect([merged.first, merged.total]).toEqual([whole.first, whole.total])
    }),
  )
})

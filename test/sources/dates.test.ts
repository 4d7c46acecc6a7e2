import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looseDate, wordPressDate } from '../../src/sources/dates.ts'

describe('a date of WordPress', () => {
  it.each([
    ['2021-07-17 01:30:00', '2021-07-16 23:30:00', '2021-07-17T01:30:00+02:00'],
    ['2021-01-17 01:30:00', '2021-01-17 06:30:00', '2021-01-17T01:30:00-05:00'],
    ['2021-01-17 05:30:00', '2021-01-17 00:00:00', '2021-01-17T05:30:00+05:30'],
    ['2021-01-17 00:30:00', '2021-01-17 04:00:00', '2021-01-17T00:30:00-03:30'],
    ['2021-01-17 00:30:00', '2021-01-17 00:30:00', '2021-01-17T00:30:00+00:00'],
    // The REST API writes them with a `T`.
    ['2021-07-17T01:30:00', '2021-07-16T23:30:00', '2021-07-17T01:30:00+02:00'],
    // Saved a second apart.
    ['2021-07-17 01:30:01', '2021-07-16 23:30:00', '2021-07-17T01:30:01+02:00'],
  ])('%s, in UTC %s', (local, utc, expected) => {
    expect(wordPressDate(local, utc)).toBe(expected)
  })

  it('has no offset where UTC is not known or cannot be right', () => {
    expect(wordPressDate('2021-07-17 01:30:00', '0000-00-00 00:00:00')).toBe('2021-07-17T01:30:00')
    expect(wordPressDate('2021-07-17 01:30:00', undefined)).toBe('2021-07-17T01:30:00')
    expect(wordPressDate('2021-07-17 01:30:00', '2020-01-01 00:00:00')).toBe('2021-07-17T01:30:00')
  })

  it('falls back to UTC', () => {
    expect(wordPressDate('0000-00-00 00:00:00', '2021-07-16 23:30:00')).toBe('2021-07-16T23:30:00+00:00')
  })

  it.each([
    '0000-00-00 00:00:00',
    '-0001-11-30 00:00:00',
    '',
    'yesterday',
    '2021-02-31 00:00:00',
    '2021-13-01 00:00:00',
  ])('is none: %s', (value) => {
    expect(wordPressDate(value, value)).toBeUndefined()
  })
})

it('is read the same from what a database has as from what takes a closer look', () => {
  const two = fc.integer({ min: 0, max: 70 }).map((number) => String(number).padStart(2, '0'))
  const year = fc.constantFrom('2021', '1969', '0000', '0099', '9999', '2024')
  const date = fc
    .tuple(year, two, two, two, two, two)
    .map(([y, month, day, hour, minute, second]) => `${y}-${month}-${day} ${hour}:${minute}:${second}`)
  fc.assert(
    fc.property(date, date, (local, utc) => {
      expect(wordPressDate(local, utc)).toBe(wordPressDate(`${local} `, `${utc} `))
      expect(wordPressDate(local, undefined)).toBe(wordPressDate(`${local} `, undefined))
    }),
    { numRuns: 2000 },
  )
})

describe('a date of front matter', () => {
  it.each([
    ['2021-07-17', '2021-07-17'],
    ['2021-07-17 01:30', '2021-07-17T01:30:00'],
    ['2021-07-17 01:30:00 +0200', '2021-07-17T01:30:00+02:00'],
    ['2021-07-17T01:30:00.123Z', '2021-07-17T01:30:00+00:00'],
    ['2021-07-17T01:30:00-05:00', '2021-07-17T01:30:00-05:00'],
  ])('%s is %s', (value, expected) => {
    expect(looseDate(value)).toBe(expected)
  })

  it('is none when it is written in words', () => {
    expect(looseDate('17 July 2021')).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAmong } from '../../src/verify/facts.ts'
import { Words, wordsOf } from '../../src/verify/words.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

const text = fc
  .array(
    fc.constantFrom(
      'a',
      'ab',
      'b',
      'é',
      'e\u0301',
      '1',
      ' ',
      '\n',
      '-',
      '’',
      '漢',
      'ก็',
      '😀',
      '𝒳',
      '\uD83D',
      '한',
      'ᄒ',
    ),
  )
  .map((parts) => parts.join(''))

const texts = fc.array(text, { maxLength: 4 })

const listOf = (all: readonly string[]): string[] =>
  all.flatMap((one) => one.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])

function read(all: readonly string[]): Words {
  const words = new Words()
  for (const one of all) words.add(one)
  return words
}

describe('Words', () => {
  it('are the runs of letters and digits of each text', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const words = read(all)
        expect([words.toArray(), words.count]).toEqual([listOf(all), listOf(all).length])
      }),
      { numRuns: 2000, seed },
    )
  })

  it('are compared as lists of them would be', () => {
    fc.assert(
      fc.property(texts, texts, (some, others) => {
        const lists = [listOf(some), listOf(others)] as const
        expect(read(some).isAmong(read(others))).toBe(isAmong(...lists))
        expect(read(some).isSameAs(read(others))).toBe(lists[0].join() === lists[1].join())
      }),
      { numRuns: 4000, seed },
    )
  })

  it('hold a long text, and forget what comes behind a place', () => {
    const words = read(['tide '.repeat(5000)])
    const { size } = words
    words.add('and time')
    words.cut(size)
    expect([words.count, words.toArray()]).toEqual([5000, Array(5000).fill('tide')])
  })

  it('of one text stand with a space between', () => {
    expect(wordsOf(' The tide, e\u0301té!')).toBe('The tide été')
  })
})

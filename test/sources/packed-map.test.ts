import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PackedMap, packMap } from '../../src/sources/packed-map.ts'

const roundTrip = <Key extends string | number, Value>(map: ReadonlyMap<Key, Value>): PackedMap<Key, Value> =>
  new PackedMap(structuredClone(packMap(map)))

/** Lone surrogates among them. */
const text = fc.string({ unit: 'binary', maxLength: 8 }).map((value) => (value.length === 3 ? `${value}\ud800` : value))

describe('PackedMap', () => {
  it('is what was packed, in the same order', () => {
    const value = fc.oneof(text, fc.array(text), fc.record({ id: fc.nat(), url: text }, { noNullPrototype: true }))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, value)), text, (entries, other) => {
        const map = new Map(entries)
        const packed = roundTrip(map)
        expect(isDeepStrictEqual([...packed], [...map])).toBe(true)
        expect([...packed.keys()]).toEqual([...map.keys()])
        expect([...packed.values()]).toEqual([...map.values()])
        expect(packed.size).toBe(map.size)
        for (const key of [...map.keys(), other]) {
          expect(packed.has(key)).toBe(map.has(key))
          expect(packed.get(key)).toEqual(map.get(key))
        }
      }),
    )
  })

  it('keeps numbers for keys', () => {
    const packed = roundTrip(new Map([[7, 'seven']]))
    expect([packed.get(7), packed.has(8)]).toEqual(['seven', false])
  })

  it('says the same again, of many entries', () => {
    const map = new Map(Array.from({ length: 1000 }, (_, index) => [index, `value ${index}`]))
    const packed = roundTrip(map)
    fc.assert(
      fc.property(fc.array(fc.nat(1100), { maxLength: 500 }), (keys) => {
        for (const key of keys) expect(packed.get(key)).toBe(map.get(key))
      }),
    )
  })

  it('may be empty', () => {
    expect([...roundTrip(new Map<string, string>())]).toEqual([])
  })

  it('keeps half a character', () => {
    expect(roundTrip(new Map([['\udc00', 'a\ud83d']])).get('\udc00')).toBe('a\ud83d')
  })

  it('lies in memory that threads share', () => {
    const packed = packMap(new Map([['a', 'b']]))
    for (const { buffer } of Object.values(packed)) expect(buffer).toBeInstanceOf(SharedArrayBuffer)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../src/model/metadata.ts'
import { readPhp, readPhpSerialized } from '../../src/transformers/php-serialize.ts'

/** PHP's `serialize`, for the values that JSON has. */
function serialize(value: JsonValue): string {
  if (value === null) return 'N;'
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`
  if (typeof value === 'number') return Number.isInteger(value) ? `i:${value};` : `d:${value};`
  if (typeof value === 'string') return `s:${new TextEncoder().encode(value).length}:"${value}";`
  const entries = Object.entries(value)
  const keys = entries.map(([key]) => (Array.isArray(value) ? Number(key) : key))
  return `a:${entries.length}:{${entries.map(([, item], index) => serialize(keys[index] ?? '') + serialize(item as JsonValue)).join('')}}`
}

const { tree } = fc.letrec<{ tree: JsonValue; leaf: JsonValue }>((tie) => ({
  leaf: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.integer({ min: -9999, max: 9999 }).map((n) => n / 8),
  ),
  tree: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 4 }),
    // A list and a dictionary without entries look the same to PHP.
    fc.dictionary(fc.stringMatching(/^[a-z_]+$/), tie('tree'), { minKeys: 1, maxKeys: 4 }),
  ),
}))

describe('readPhpSerialized', () => {
  it('reads what PHP writes', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(readPhpSerialized(serialize(value))).toEqual(value)
      }),
    )
  })

  it('counts bytes, not characters', () => {
    expect(readPhpSerialized('a:1:{s:5:"place";s:10:"Café 🗺";}')).toEqual({ place: 'Café 🗺' })
  })

  it.each([
    ['a length that is too short', 's:3:"four";'],
    ['a length that is too long', 's:9:"four";'],
    ['a length that ends inside a character', 's:1:"é";'],
    ['an array that breaks off', 'a:2:{i:0;i:1;}'],
    ['an array that claims a million entries', 'a:9999999:{i:0;i:1;}'],
    ['something behind the value', 'i:1;i:2;'],
    ['an object', 'O:8:"stdClass":1:{s:1:"a";i:1;}'],
    ['an object in an array', 'a:1:{i:0;O:8:"stdClass":0:{}}'],
    ['a reference', 'a:2:{i:0;i:1;i:1;R:2;}'],
    ['an array as a key', 'a:1:{a:0:{}i:1;}'],
    ['plain text', 'a day at the sea'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(readPhpSerialized(text)).toBeUndefined()
  })

  it('refuses what is nested without end', () => {
    expect(readPhpSerialized('a:1:{i:0;'.repeat(100_000))).toBeUndefined()
  })

  it('takes `__proto__` for a key like any other', () => {
    const value = readPhpSerialized('a:1:{s:9:"__proto__";s:1:"x";}')
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.entries(value as object)).toEqual([['__proto__', 'x']])
  })
})

describe('readPhp', () => {
  it('keeps the order of an array whose keys are numbers', () => {
    const value = readPhp('a:2:{i:9;s:4:"last";i:3;s:5:"first";}')
    expect(value).toEqual({
      entries: [
        ['9', 'last'],
        ['3', 'first'],
      ],
    })
  })
})

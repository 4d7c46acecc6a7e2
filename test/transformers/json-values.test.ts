import { describe, expect, it } from 'vitest'
import { listAt, readJson, textAt, valueAt } from '../../src/transformers/json-values.ts'

describe('readJson', () => {
  it('reads objects and lists', () => {
    expect(readJson(' {"a":[1]}')).toEqual({ a: [1] })
    expect(readJson('[]')).toEqual([])
  })

  it.each([undefined, '', 'plain words', '"a string"', '7', '{"a":', `${'['.repeat(100_000)}`])(
    'has nothing for %j',
    (text) => {
      expect(readJson(text)).toBeUndefined()
    },
  )
})

describe('what stands at a path', () => {
  const value = { a: { b: ' text ', n: 0, list: ['x'] }, none: null }

  it('is found by its keys', () => {
    expect(valueAt(value, 'a', 'list')).toEqual(['x'])
    expect(valueAt(value)).toBe(value)
    expect(textAt(value, 'a', 'b')).toBe('text')
    expect(textAt(value, 'a', 'n')).toBe('0')
    expect(listAt(value, 'a', 'list')).toEqual(['x'])
  })

  it.each([['none', 'b'], ['a', 'b', 'length'], ['toString'], ['__proto__'], ['a', 'list', '0']])(
    'is nothing at %j',
    (...path) => {
      expect(valueAt(value, ...path)).toBeUndefined()
      expect(textAt(value, ...path)).toBe('')
      expect(listAt(value, ...path)).toEqual([])
    },
  )
})

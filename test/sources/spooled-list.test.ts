import { describe, expect, it, onTestFinished } from 'vitest'
import { SpooledList } from '../../src/sources/spooled-list.ts'

function listOf<Value>(values: Iterable<Value>): SpooledList<Value> {
  const list = new SpooledList<Value>()
  onTestFinished(() => list.close())
  for (const value of values) list.add(value)
  return list
}

/** Far more than stays in memory: ten times a megabyte. */
const many = Array.from({ length: 5000 }, (_, number) => ({ number, text: 'fjörd '.repeat(number % 700) }))

describe('a list that is spooled', () => {
  it('is walked in order, again and again, also while another walk is under way', () => {
    const list = listOf(many)
    expect(list.length).toBe(many.length)
    expect([...list]).toEqual(many)
    const walk = list[Symbol.iterator]()
    expect(walk.next().value).toEqual(many[0])
    expect([...list]).toEqual(many)
    expect(walk.next().value).toEqual(many[1])
  })

  it('gives a value by its number', () => {
    const list = listOf(many)
    for (const number of [0, 1, 2500, 4999]) expect(list.at(number)).toEqual(many[number])
    expect(list.at(5000)).toBeUndefined()
  })

  it('can be added to after it was read', () => {
    const list = listOf(many)
    expect(list.at(10)).toEqual(many[10])
    list.add({ number: -1, text: 'last' })
    expect([...list].at(-1)).toEqual({ number: -1, text: 'last' })
    expect(list.at(10)).toEqual(many[10])
  })

  it('holds a value that is larger than what stays in memory', () => {
    const large = ['x'.repeat(3_000_000), 'small', 'y'.repeat(2_000_000)]
    expect([...listOf(large)]).toEqual(large)
  })

  it('keeps half a character', () => {
    expect([...listOf(['\ud83d', 'ü'])]).toEqual(['\ud83d', 'ü'])
  })

  it('says that it was closed', () => {
    const list = listOf(many)
    list.close()
    expect(() => [...list]).toThrow('closed')
  })

  it('says in words that there is no room for temporary files', () => {
    const before = process.env['TMPDIR']
    process.env['TMPDIR'] = '/nowhere/at/all'
    const list = new SpooledList<string>()
    try {
      expect(() => {
        for (let index = 0; index < 3; index++) list.add('x'.repeat(700_000))
      }).toThrow(expect.objectContaining({ name: 'InputError', message: expect.stringContaining('`TMPDIR`') }))
    } finally {
      if (before === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = before
    }
  })
})

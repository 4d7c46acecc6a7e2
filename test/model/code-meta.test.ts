import { describe, expect, it } from 'vitest'
import { codeMeta } from '../../src/model/code-meta.ts'

describe('codeMeta', () => {
  it.each([
    ['2', '{2}'],
    ['2,4-6', '{2,4-6}'],
    ['[2, 4 - 6]', '{2,4-6}'],
    ['9;2 3', '{2-3,9}'],
    ['4..6,5-8', '{4-8}'],
    [' ', ''],
    ['2,', '{2}'],
    ['', ''],
  ])('%j', (marked, meta) => {
    expect(codeMeta({ marked })).toBe(meta)
  })

  it.each(['first', '0', '6-4', '2-', '-2', '1e3', '1-9999999'])('says that %j is no list of lines', (marked) => {
    expect(codeMeta({ marked })).toBeUndefined()
  })

  it('counts marked lines from 1, whatever the plugin counts from', () => {
    expect(codeMeta({ marked: '11', start: 10, countsFromStart: true })).toBe('{2} showLineNumbers=10')
    expect(codeMeta({ marked: '11', start: 10 })).toBe('{11} showLineNumbers=10')
    expect(codeMeta({ marked: '9', start: 10, countsFromStart: true })).toBeUndefined()
  })

  it('says nothing of a first line that is the first, or none', () => {
    for (const start of [1, 0, -3, 2.5, Number.NaN]) expect(codeMeta({ start })).toBe('')
  })
})

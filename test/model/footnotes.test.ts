import { describe, expect, it } from 'vitest'
import { footnoteNumber, readFootnotes } from '../../src/model/footnotes.ts'

const metaOf = (stored: string) => ({ footnotes: [stored] })

describe('readFootnotes', () => {
  it('reads the list as the block editor stores it', () => {
    const stored = '[{"content":"One \\u003cem\\u003eword\\u003c/em\\u003e","id":"b-2"},{"content":"","id":"a-1"}]'
    expect(readFootnotes(metaOf(stored))).toEqual([
      { id: 'b-2', content: 'One <em>word</em>' },
      { id: 'a-1', content: '' },
    ])
  })

  it('tells a post without footnotes from one whose list is missing', () => {
    expect(readFootnotes(metaOf(''))).toEqual([])
    expect(readFootnotes(metaOf('[]'))).toEqual([])
    expect(readFootnotes({})).toBeUndefined()
  })

  it.each(['{"id":"a"}', '[{"id":', 'null', '3'])('finds no list in %s', (stored) => {
    expect(readFootnotes(metaOf(stored))).toBeUndefined()
  })

  it('passes over what is no footnote', () => {
    expect(readFootnotes(metaOf('[null, 1, {"id":7,"content":"x"}, {"id":"a","content":"x"}]'))).toHaveLength(1)
  })
})

describe('footnoteNumber', () => {
  const meta = metaOf('[{"id":"b-2","content":"x"},{"id":"a-1","content":"y"}]')

  it('counts in the order of the list', () => {
    expect(footnoteNumber('b-2', meta)).toBe('1')
    expect(footnoteNumber('a-1', meta)).toBe('2')
  })

  it('has none for an id that is not in the list', () => {
    expect(footnoteNumber('c-3', meta)).toBeUndefined()
    expect(footnoteNumber('b-2', {})).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { oneOf } from '../../src/transformers/attribute-types.ts'

const tools = { text: (value: string) => value, phrasing: () => [] }

describe('oneOf', () => {
  it.each([
    ['H3', 'H3'],
    [' h3 ', 'H3'],
    ['LEFT', 'left'],
    ['Left', 'left'],
    ['h4', undefined],
    ['', undefined],
  ])('takes %j for %j, whatever the case of both', (raw, expected) => {
    expect(oneOf('H2', 'H3', 'left').parse(raw, tools)).toBe(expected)
  })

  it('tells words apart that differ in nothing but their case', () => {
    const type = oneOf('a', 'A')
    expect(type.parse('A', tools)).toBe('A')
    expect(type.parse('a', tools)).toBe('a')
  })
})

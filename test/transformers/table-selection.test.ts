import { describe, expect, it } from 'vitest'
import { selectLines } from '../../src/transformers/table-selection.ts'

describe('lines of a table', () => {
  it.each([
    ['', 3, []],
    ['all', 3, [0, 1, 2]],
    ['1,3', 3, [0, 2]],
    ['2-4', 9, [1, 2, 3]],
    ['4-2', 9, [1, 2, 3]],
    ['A,C-D', 5, [0, 2, 3]],
    ['AA', 30, [26]],
    ['0, 7, -1, x1, é', 3, []],
    ['2-999999999', 3, [1, 2]],
  ] as const)('%j of %i are %j', (text, count, lines) => {
    expect([...selectLines(text, count)].sort((a, b) => a - b)).toEqual(lines)
  })
})

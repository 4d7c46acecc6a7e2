import { describe, expect, it } from 'vitest'
import { boxKind } from '../../src/transformers/box-kind.ts'

describe('the kind of a box', () => {
  it.each([
    [['', 'warning'], 'warning'],
    [['success', 'alert'], 'success'],
    [['alert-danger', 'box'], 'danger'],
    [['alert'], 'warning'],
    [['info_box'], 'note'],
    [['alert_box'], 'warning'],
    [['Red', 'box'], 'danger'],
    [['#ff0000', 'box'], 'note'],
    [['rounded', 'tip'], 'tip'],
    [[], 'note'],
  ] as const)('%j is %s', (values, kind) => {
    expect(boxKind(values)).toBe(kind)
  })
})

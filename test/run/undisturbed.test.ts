import { describe, expect, it } from 'vitest'
import type { WriteAction } from '../../src/model/run-report.ts'
import { asUndisturbed } from '../../src/run/undisturbed.ts'

describe('asUndisturbed', () => {
  const hash = '1'.repeat(64)
  const actionOf = (noted: string | undefined, before: readonly string[], action: WriteAction = 'unchanged') =>
    asUndisturbed({ path: 'a.md', key: 'a', action }, hash, noted === undefined ? undefined : { hash: noted, before })
      .action

  it('calls made what a killed run has made', () => expect(actionOf(hash, [])).toBe('create'))

  it('calls changed what a killed run has changed', () => expect(actionOf(hash, ['2'.repeat(64)])).toBe('update'))

  it('leaves what was right before that run', () => expect(actionOf(hash, [hash])).toBe('unchanged'))

  it('leaves what nobody noted', () => expect(actionOf(undefined, [])).toBe('unchanged'))

  it('leaves what was noted with another text', () => expect(actionOf('3'.repeat(64), [])).toBe('unchanged'))

  it('leaves what this run has written', () => expect(actionOf(hash, ['2'.repeat(64)], 'create')).toBe('create'))
})

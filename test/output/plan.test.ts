import { describe, expect, test } from 'vitest'
import { hashOf } from '../../src/output/hash.ts'
import { planWrite } from '../../src/output/plan.ts'

const file = { key: 'site#1', path: 'posts/a.md', content: 'new\n' }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const known = [hashOf('older\n'), hashOf('old\n')]
const unknown: string[] = []

describe('what is done with a file', () => {
  test.each([
    ['no file', undefined, unknown, false, 'create'],
    ['no file, though one was written', undefined, known, false, 'create'],
    ['the same bytes', 'new\n', known, false, 'unchanged'],
    ['the same bytes, written by nobody we know', 'new\n', unknown, false, 'unchanged'],
    ['what the last run wrote', 'old\n', known, false, 'update'],
    ['what a person edited', 'mine\n', known, false, 'conflict'],
    ['what was there before us', 'old\n', unknown, false, 'conflict'],
    ['what a person edited, with force', 'mine\n', known, true, 'update'],
    ['the same bytes, with force', 'new\n', known, true, 'unchanged'],
  ])('%s', (_, current, known, force, action) => {
    const plan = planWrite(file, { current: current === undefined ? undefined : bytes(current), known, force })
    const entry = { path: 'posts/a.md', action, key: 'site#1' }
    expect(plan).toEqual({ entry, bytes: Buffer.from('new\n'), hash: hashOf('new\n') })
  })

  test('compares bytes, not characters: what is no UTF-8 is not what we would write', () => {
    const plan = planWrite(
      { ...file, content: '\ufffd' },
      { current: Uint8Array.of(0xff), known: unknown, force: false },
    )
    expect(plan.entry.action).toBe('conflict')
  })
})

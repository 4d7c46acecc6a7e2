import { describe, expect, test } from 'vitest'
import { hashOf } from '../../src/output/manifest.ts'
import { planWrite } from '../../src/output/plan.ts'

const file = { key: 'site#1', path: 'posts/a.md', content: 'new\n' }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const known = new Map([['posts/a.md', { hash: hashOf('old\n'), key: 'site#1' }]])
const unknown = new Map<string, never>()

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
  ])('%s', (_, current, manifest, force, action) => {
    const plan = planWrite(file, { current: current === undefined ? undefined : bytes(current), manifest, force })
    expect(plan).toEqual({ path: 'posts/a.md', action, key: 'site#1' })
  })

  test('compares bytes, not characters: what is no UTF-8 is not what we would write', () => {
    const plan = planWrite(
      { ...file, content: '\ufffd' },
      { current: Uint8Array.of(0xff), manifest: unknown, force: false },
    )
    expect(plan.action).toBe('conflict')
  })
})

import { describe, expect, it } from 'vitest'
import { createOutputTest } from '../../src/run/own-output.ts'

const cwd = '/project'

describe('createOutputTest', () => {
  it('knows what lies in the output folder, however it is spelled', () => {
    const isOutput = createOutputTest({ inputs: ['.'], cwd, out: './migrated/' })
    expect(isOutput('migrated/posts/a.md')).toBe(true)
    expect(isOutput('/project/migrated/a.md')).toBe(true)
    expect(isOutput('migrated-by-hand/a.md')).toBe(false)
    expect(isOutput('..migrated/a.md')).toBe(false)
    expect(isOutput('a.md')).toBe(false)
  })

  it.each(['migrated', './migrated/posts', '/project/migrated', 'migrated/*.md'])(
    'reads it when it is named: %s',
    (input) => {
      expect(createOutputTest({ inputs: ['export.xml', input], cwd, out: 'migrated' })('migrated/posts/a.md')).toBe(
        false,
      )
    },
  )
})

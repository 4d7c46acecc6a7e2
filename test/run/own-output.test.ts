import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createOutputTest } from '../../src/run/own-output.ts'
import { temporaryFolder } from '../output/temporary-folder.ts'

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

  it('knows it behind links', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'real/posts'), { recursive: true })
    await symlink('real', join(folder, 'out'))
    const isOutput = createOutputTest({ inputs: ['.'], cwd: folder, out: 'out' })
    expect(isOutput('real/posts/a.md')).toBe(true)
    expect(isOutput('a.md')).toBe(false)
    const isOutputToBe = createOutputTest({ inputs: ['out'], cwd: folder, out: 'real/new' })
    expect(isOutputToBe('out/new/posts/a.md')).toBe(true)
    expect(isOutputToBe('out/posts/a.md')).toBe(false)
    expect(createOutputTest({ inputs: ['out/*.md'], cwd: folder, out: 'real' })('out/a.md')).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { defineTransformer } from '../../src/index.ts'
import { fingerprintOf } from '../../src/run/fingerprint.ts'
import type { Stamp } from '../../src/run/input-watch.ts'
import type { RunOptions } from '../../src/run/run-options.ts'
import type { InputFile } from '../../src/sources/index.ts'

const file: InputFile = { path: '/site/a.xml', file: 'a.xml', relativePath: 'a.xml', kind: 'wxr' }
const stamp: Stamp = [10, 20, 30]

const fingerprint = (
  changes: Partial<RunOptions> = {},
  files: readonly InputFile[] = [file],
  stamps: readonly Stamp[] = [stamp],
) =>
  fingerprintOf(
    { inputs: ['.'], cwd: '/site', out: 'out', dryRun: false, force: false, migrate: {}, ...changes },
    files,
    stamps,
  )

describe('fingerprintOf', () => {
  it('is the same for runs that do the same', () => {
    expect(fingerprint({ jobs: 4, signal: new AbortController().signal, texts: true })).toBe(fingerprint())
  })

  it.each<[string, Partial<RunOptions>]>([
    ['another version', { version: '9.9.9' }],
    ['other inputs', { inputs: ['a.xml'] }],
    ['other types', { types: ['page'] }],
    ['another status', { status: ['private'] }],
    ['another choice of files', { include: ['*.xml'] }],
    ['files left out', { exclude: ['b.xml'] }],
    ['--force', { force: true }],
    ['a shard', { shard: { index: 1, count: 2 } }],
    ['other options of documents', { migrate: { frontMatter: 'toml' } }],
  ])('is another with %s', (_, changes) => {
    expect(fingerprint(changes)).toMatch(/^[0-9a-f]{64}$/)
    expect(fingerprint(changes)).not.toBe(fingerprint())
  })

  it('is another when a file has another size, time or place on the disk', () => {
    for (const other of [[11, 20, 30], [10, 21, 30], [10, 20, 31], undefined] as const)
      expect(fingerprint({}, [file], [other])).not.toBe(fingerprint())
    expect(fingerprint({}, [file, { ...file, file: 'b.xml' }], [stamp, stamp])).not.toBe(fingerprint())
  })

  it('is none where code of a configuration takes part', () => {
    const transformer = defineTransformer({ tags: ['x'], attributes: {}, transform: () => [] })
    expect(fingerprint({ migrate: { transformers: [transformer] } })).toBeUndefined()
    expect(fingerprint({ migrate: { remarkPlugins: [() => () => {}] } })).toBeUndefined()
  })
})

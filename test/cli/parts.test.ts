import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { wantsColor } from '../../src/cli/io.ts'
import { toRunOptions } from '../../src/cli/to-run-options.ts'
import type { Threshold } from '../../src/cli/verdict.ts'
import { writeAll } from '../../src/cli/write-to.ts'
import { parseMaxLoss } from '../../src/config/max-loss.ts'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import type { DocumentReport, RunReport, WriteAction } from '../../src/model/run-report.ts'
import { judged } from '../reports/judge.ts'
import { memoryIo } from './memory-io.ts'

describe('toRunOptions', () => {
  const io = memoryIo({ cwd: '/project' })

  it('has defaults', () => {
    expect(toRunOptions(['a.xml'], {}, {}, io)).toMatchObject({
      inputs: ['a.xml'],
      cwd: '/project',
      out: 'migrated',
      dryRun: false,
      force: false,
      migrate: { trace: false },
    })
    expect(Object.keys(toRunOptions(['a.xml'], {}, {}, io).migrate)).toEqual(['trace'])
  })

  it('takes the command line before the configuration', () => {
    const config = { out: 'a', types: ['page'], infer: false, frontMatter: 'toml' as const }
    const options = toRunOptions(['x'], { out: 'b', infer: true }, config, io)
    expect(options).toMatchObject({ out: 'b', types: ['page'], migrate: { infer: true, frontMatter: 'toml' } })
  })

  it('mixes policies tag by tag', () => {
    const unknown = (flags: Record<string, 'drop' | 'keep'>, config: Parameters<typeof toRunOptions>[2]) =>
      toRunOptions(['x'], { unknown: flags }, config, io).migrate.unknown
    expect(unknown({ ad: 'drop' }, { unknown: 'comment' })).toEqual({ '*': 'comment', ad: 'drop' })
    expect(unknown({ '*': 'keep' }, { unknown: { ad: 'drop', '*': 'fail' } })).toEqual({ ad: 'drop', '*': 'keep' })
    expect(toRunOptions(['x'], {}, { unknown: 'fail' }, io).migrate.unknown).toBe('fail')
  })

  it('writes nothing for a check', () => {
    expect(toRunOptions(['x'], { check: true }, {}, io).dryRun).toBe(true)
  })
})

describe('wantsColor', () => {
  const terminal = { write: () => true, isTTY: true }
  const pipe = { write: () => true }
  it.each([
    [undefined, terminal, {}, true],
    [undefined, pipe, {}, false],
    [undefined, terminal, { TERM: 'dumb' }, false],
    [undefined, terminal, { NO_COLOR: '1' }, false],
    [undefined, terminal, { NO_COLOR: '' }, true],
    [undefined, pipe, { FORCE_COLOR: '1' }, true],
    [undefined, terminal, { FORCE_COLOR: '0' }, false],
    [true, pipe, { NO_COLOR: '1' }, true],
    [false, terminal, { FORCE_COLOR: '1' }, false],
  ])('%#', (flag, output, env, expected) => expect(wantsColor(flag, output, env)).toBe(expected))
})

describe('writing piece by piece', () => {
  const chunks = Array.from({ length: 50 }, (_, index) => `${index} `.repeat(100))

  it('waits for a slow reader, and leaves no listener behind', async () => {
    const written: string[] = []
    let most = 0
    const slow = new Writable({
      highWaterMark: 16,
      write(chunk, _encoding, done) {
        most = Math.max(most, slow.writableLength)
        written.push(String(chunk))
        setImmediate(done)
      },
    })
    await writeAll(slow, chunks)
    expect(written.join('')).toBe(chunks.join(''))
    expect(most).toBeLessThanOrEqual(400)
    expect([slow.listenerCount('drain'), slow.listenerCount('close')]).toEqual([0, 0])
  })

  it('does not wait for a reader who has gone away', async () => {
    const gone = new Writable({
      highWaterMark: 16,
      write: (_chunk, _encoding, _done) => void setImmediate(() => gone.destroy()),
    })
    gone.on('error', () => {})
    await writeAll(gone, chunks)
    expect(gone.destroyed).toBe(true)
  })
})

describe('the verdict', () => {
  const exitCodeFor = (run: RunReport, threshold: Threshold) => judged(run, threshold).exitCode
  const document = (action: WriteAction, diagnostics: DocumentReport['diagnostics'] = []): DocumentReport => ({
    key: 'a',
    file: 'a.xml',
    type: 'post',
    status: 'publish',
    title: 'A',
    outcome: 'migrated',
    writes: [{ path: 'a.md', action, key: 'a' }],
    uses: [],
    diagnostics,
  })
  const report = (documents: DocumentReport[], diagnostics: RunReport['diagnostics'] = []): RunReport => ({
    version: 1,
    dryRun: true,
    out: 'migrated',
    documents,
    stale: [],
    diagnostics,
  })
  const warning = createDiagnostic('shortcode-unknown', { tag: 'x', policy: 'keep' })
  const error = createDiagnostic('json-invalid', { reason: 'x' })

  it('is 0 after a run with nothing but warnings', () => {
    expect(exitCodeFor(report([document('create', [warning])]), { check: false, failOn: ['error'] })).toBe(0)
  })

  it('is 1 for findings from the threshold on, wherever they stand', () => {
    expect(exitCodeFor(report([document('create', [warning])]), { check: false, failOn: ['warning'] })).toBe(1)
    expect(exitCodeFor(report([], [error]), { check: false, failOn: ['error'] })).toBe(1)
  })

  it.each(['create', 'update', 'conflict'] as const)('is 1 for a check that would %s', (action) => {
    expect(exitCodeFor(report([document('unchanged'), document(action)]), { check: true, failOn: ['error'] })).toBe(1)
  })

  it('is 1 for a code that is asked about, whatever its severity', () => {
    const asked = { check: false, failOn: ['shortcode-unknown'] }
    expect(exitCodeFor(report([document('create', [warning])]), asked)).toBe(1)
    expect(exitCodeFor(report([], [error]), asked)).toBe(0)
  })

  it('forgives losses within the budget, and only losses', () => {
    const loss = createDiagnostic('link-lost', { url: '/x' })
    const lossy = { ...document('create', [loss]), verification: { facts: 200, lost: 1 } }
    const threshold = { check: false, failOn: ['error'] }
    expect(exitCodeFor(report([lossy]), threshold)).toBe(1)
    expect(exitCodeFor(report([lossy]), { ...threshold, maxLoss: { facts: 1 } })).toBe(0)
    expect(exitCodeFor(report([lossy]), { ...threshold, maxLoss: { facts: 0 } })).toBe(1)
    expect(exitCodeFor(report([lossy]), { ...threshold, maxLoss: { share: 0.005 } })).toBe(0)
    expect(exitCodeFor(report([lossy]), { ...threshold, maxLoss: { share: 0.004 } })).toBe(1)
    expect(exitCodeFor(report([lossy], [error]), { ...threshold, maxLoss: { facts: 1 } })).toBe(1)
  })

  it.each([
    ['12', { facts: 12 }],
    ['0.5%', { share: 0.005 }],
    ['100%', { share: 1 }],
    ['101%', undefined],
    ['1.5', undefined],
    ['-1', undefined],
    ['much', undefined],
  ])('reads a budget of %s', (value, expected) => {
    expect(parseMaxLoss(value)).toEqual(expected)
  })

  it('is 0 for a check that would change nothing', () => {
    expect(exitCodeFor(report([document('unchanged')]), { check: true, failOn: ['error'] })).toBe(0)
  })
})

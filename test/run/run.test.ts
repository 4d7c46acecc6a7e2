import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as engine from '../../src/migrate/migrate-post.ts'
import type { RunOptions } from '../../src/run/run-options.ts'
import * as sources from '../../src/sources/index.ts'
import { InputError } from '../../src/sources/index.ts'
import { wxr } from '../cli/export.ts'
import { runToEnd as run } from './run-to-end.ts'

vi.mock('../../src/migrate/migrate-post.ts', { spy: true })
vi.mock('../../src/sources/index.ts', { spy: true })

let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'shortmark-run-'))
  for (const name of ['b.txt', 'a.txt', 'c.txt'])
    await writeFile(join(cwd, name), `Title ${name}\n\nText of ${name}.\n`)
})
afterEach(async () => {
  vi.mocked(engine.migratePost).mockReset()
  await rm(cwd, { recursive: true })
})

const options = (changes: Partial<RunOptions> = {}): RunOptions => ({
  inputs: ['*.txt'],
  cwd,
  out: 'out',
  dryRun: false,
  force: false,
  migrate: {},
  ...changes,
})

describe('run', () => {
  it('tells of each document in the order of the source, then reports them by key', async () => {
    const seen: string[] = []
    const report = await run(options({ texts: true }), {
      started: (total) => seen.push(`${total} documents`),
      document: async ({ report, writes }) => {
        await Promise.resolve()
        seen.push(`${report.outcome} ${writes.map(({ entry }) => entry.path)}`)
      },
    })
    expect(seen).toEqual(['3 documents', 'migrated a.md', 'migrated b.md', 'migrated c.md'])
    expect(report).toMatchObject({ version: 1, dryRun: false, out: 'out', stale: [], diagnostics: [] })
    expect(report.documents.map(({ key, type, outcome }) => [key, type, outcome])).toEqual([
      ['a.txt', 'document', 'migrated'],
      ['b.txt', 'document', 'migrated'],
      ['c.txt', 'document', 'migrated'],
    ])
  })

  it('goes on when a document cannot be migrated', async () => {
    const { migratePost } = await vi.importActual<typeof engine>('../../src/migrate/migrate-post.ts')
    vi.mocked(engine.migratePost).mockImplementation((post, migrate) => {
      if (post.source.file === 'b.txt') throw new RangeError('nested too deep')
      return migratePost(post, migrate)
    })
    const { documents } = await run(options())
    expect(documents.map(({ outcome }) => outcome)).toEqual(['migrated', 'failed', 'migrated'])
    expect(documents[1]).toMatchObject({
      writes: [],
      diagnostics: [{ code: 'post-failed', severity: 'error', details: { reason: 'nested too deep' }, file: 'b.txt' }],
    })
  })

  it('puts what became of the files of a document among its findings, by place', async () => {
    await writeFile(join(cwd, 'a.txt'), 'Title a\n\nText. [boat name="x"] [raft name="y"]\n')
    await run(options())
    await writeFile(join(cwd, 'out/a.md'), 'mine')
    const { documents } = await run(options())
    expect(documents[0]?.diagnostics.map(({ code, place }) => [code, place?.line])).toEqual([
      ['file-edited', 1],
      ['inferred', 1],
      ['shortcode-unknown', 3],
      ['shortcode-unknown', 3],
    ])
  })

  it('changes no file that somebody saved while it was read', async () => {
    await writeFile(join(cwd, 'a.md'), '[embed]https://a.example/x[/embed]')
    const { migratePost } = await vi.importActual<typeof engine>('../../src/migrate/migrate-post.ts')
    vi.mocked(engine.migratePost).mockImplementation((post, migrate) => {
      writeFileSync(join(cwd, 'a.md'), 'mine')
      return migratePost(post, migrate)
    })
    const { documents } = await run(options({ inputs: ['a.md'], inPlace: true }))
    expect(documents).toMatchObject([
      { outcome: 'failed', writes: [], diagnostics: [{ code: 'file-left', severity: 'error' }] },
    ])
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe('mine')
  })

  it('stops while the input is read, and touches nothing', async () => {
    const interruption = new AbortController()
    interruption.abort()
    const started = vi.fn()
    const report = await run(options({ signal: interruption.signal }), { started })
    const nothing = { documents: [], stale: [], diagnostics: [] }
    expect(report).toEqual({ version: 1, dryRun: false, out: 'out', interrupted: true, ...nothing })
    expect(started).not.toHaveBeenCalled()
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })

  it('hears in its only thread, between documents, that it is to stop', async () => {
    const interruption = new AbortController()
    const items = Array.from({ length: 100 }, (_, index) => ({ id: index + 1, body: 'Text.' }))
    await writeFile(join(cwd, 'site.xml'), wxr(items))
    const report = await run(options({ inputs: ['site.xml'], jobs: 1, signal: interruption.signal }), {
      document: () => void setImmediate(() => interruption.abort()),
    })
    expect(report.interrupted).toBe(true)
    expect(report.documents.length).toBeLessThan(100)
  })

  describe('an input that is not what it was', () => {
    const meanwhile = (disturb: () => void, changes: Partial<RunOptions> = {}) =>
      run(options(changes), { started: disturb })

    it('that is gone ends the run when the others are done; the next run goes on', async () => {
      const seen: string[] = []
      const gone = run(options(), {
        started: () => rmSync(join(cwd, 'a.txt')),
        document: ({ report }) => void seen.push(report.key),
      })
      await expect(gone).rejects.toThrow('Unexpected loss of `a.txt` while the run went on')
      await expect(gone).rejects.toBeInstanceOf(InputError)
      expect(seen).toEqual(['b.txt', 'c.txt'])
      expect(await readFile(join(cwd, 'out/c.md'), 'utf8')).toContain('Text of c.txt.')
      await writeFile(join(cwd, 'a.txt'), 'Title a\n\nText of a.txt.\n')
      const { documents } = await run(options())
      expect(documents.map(({ writes }) => writes[0]?.action)).toEqual(['create', 'create', 'create'])
    })

    it('that was changed is not half one and half the other in silence', async () => {
      const cut = () => writeFileSync(join(cwd, 'b.txt'), 'Title')
      await expect(meanwhile(cut)).rejects.toThrow('Unexpected change of `b.txt` while the run went on')
      await expect(meanwhile(cut, { dryRun: true })).rejects.toThrow('Unexpected change of `b.txt`')
    })

    it('that cannot be read a second time is missed', async () => {
      const { openSource } = await vi.importActual<typeof sources>('../../src/sources/index.ts')
      vi.mocked(sources.openSource).mockImplementationOnce(async (inputs, settings) => ({
        ...(await openSource(inputs, settings)),
        async *located() {},
      }))
      await expect(run(options())).rejects.toThrow('Unexpected lack of 3 of 3 documents when the input was read again')
    })

    it('is what the run itself has made of it, with --in-place', async () => {
      await writeFile(join(cwd, 'a.md'), '[embed]https://a.example/x[/embed]')
      const { documents } = await run(options({ inputs: ['a.md'], inPlace: true }))
      expect(documents).toMatchObject([{ outcome: 'migrated', writes: [{ action: 'update' }] }])
    })

    it('is not the output of earlier runs, where that lies in the input', async () => {
      await run(options({ inputs: ['.'] }))
      await writeFile(join(cwd, 'a.txt'), 'Title\n\nAnother text.\n')
      const { documents } = await run(options({ inputs: ['.'] }))
      expect(documents.map(({ writes }) => writes[0]?.action)).toEqual(['update', 'unchanged', 'unchanged'])
    })
  })

  it('goes on when what the disk refused is mended', async () => {
    await run(options())
    await rm(join(cwd, 'out', 'b.md'))
    await writeFile(join(cwd, 'a.txt'), 'Title\n\nAnother text.\n')
    await rm(join(cwd, 'out', 'c.md'))
    await mkdir(join(cwd, 'out', 'c.md'))
    await expect(run(options())).rejects.toThrow(/Unexpected folder `c\.md`/)
    await rm(join(cwd, 'out', 'c.md'), { recursive: true })
    const { documents } = await run(options())
    expect(documents.flatMap(({ writes }) => writes.map(({ action }) => action))).toEqual([
      'update',
      'create',
      'create',
    ])
  })

  it('reports files of an earlier run that it did not produce', async () => {
    await run(options())
    expect((await run(options({ inputs: ['a.txt'] }))).stale).toEqual(['b.md', 'c.md'])
  })

  it('calls nothing stale that it was told to leave out', async () => {
    await writeFile(join(cwd, 'd.md'), '---\nstatus: private\n---\n')
    const all = { inputs: ['.'], status: ['publish', 'private'] }
    await run(options(all))
    await rm(join(cwd, 'c.txt'))
    expect((await run(options({ ...all, status: ['private'] }))).stale).toEqual([])
    expect((await run(options({ ...all, types: ['page'] }))).stale).toEqual([])
    expect((await run(options({ ...all, include: ['a.*'] }))).stale).toEqual([])
    expect((await run(options({ ...all, exclude: ['a.*'] }))).stale).toEqual([])
    expect((await run(options({ inputs: ['.'] }))).stale).toEqual(['c.md'])
  })

  it('calls nothing stale while something of the input could not be read', async () => {
    await run(options())
    await rm(join(cwd, 'b.txt'))
    await writeFile(join(cwd, 'cut.xml'), '')
    expect((await run(options({ inputs: ['.'] }))).stale).toEqual([])
    expect((await run(options({ inputs: ['a.txt', 'cut.xml'] }))).stale).toEqual([])
    await rm(join(cwd, 'cut.xml'))
    expect((await run(options({ inputs: ['.'] }))).stale).toEqual(['b.md'])
  })

  it('calls stale what a selected document has no use for any more', async () => {
    await run(options({ inputs: ['a.txt'], migrate: { metadata: 'sidecar' } }))
    expect((await run(options({ inputs: ['.'], include: ['a.txt'] }))).stale).toEqual(['a.json'])
  })

  it('says where a document went when its path was taken', async () => {
    await writeFile(join(cwd, 'a.html'), '<p>Text</p>')
    const { documents } = await run(options({ inputs: ['a.*'] }))
    const adjusted = documents.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'path-adjusted')
    expect(adjusted).toMatchObject([{ details: { wanted: 'a.md', given: 'a-2.md' } }])
  })
})

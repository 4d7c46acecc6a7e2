import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDiagnostic } from '../../src/diagnostics/format.ts'
import type { DocumentReport, RunReport } from '../../src/model/run-report.ts'
import { renderJson } from '../../src/reports/json.ts'
import { renderNdjson } from '../../src/reports/ndjson.ts'
import { mergeReports } from '../../src/run/merge-reports.ts'
import { readReport } from '../../src/run/read-report.ts'
import { document, fullReport, report, unknown } from '../reports/sample-report.ts'

const skipped = (key: string) => document(key, { outcome: 'skipped', writes: [] })
const shard = (index: number, documents: readonly DocumentReport[], rest: Partial<RunReport> = {}) =>
  report({ shard: { index, count: 2 }, documents, ...rest })
const merge = (...reports: readonly RunReport[]) =>
  mergeReports(reports.map((each, index) => ({ file: `report-${index + 1}.json`, report: each })))
const json = (run: RunReport): string => [...renderJson(run)].join('')
const ndjson = (run: RunReport): string => [...renderNdjson(run)].join('')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shortmark-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function stored(text: string): Promise<RunReport> {
  await writeFile(join(folder, 'report'), text)
  return readReport('report', folder)
}

describe('a report that was written', () => {
  it.each([
    ['JSON', json],
    ['NDJSON', ndjson],
  ])('as %s is read back as it was, as often as one likes', async (_name, write) => {
    const read = await stored(write(fullReport))
    expect(json(read)).toBe(json(fullReport))
    expect(json(read)).toBe(json(fullReport))
  })

  it.each([
    ['JSON', json],
    ['NDJSON', ndjson],
  ])('as %s says that its run was interrupted', async (_name, write) => {
    expect((await stored(write(report({ interrupted: true })))).interrupted).toBe(true)
    expect(write(report())).not.toContain('interrupted')
  })

  it('is read over the edges of blocks, in the middle of a letter too', async () => {
    const documents = Array.from({ length: 3 }, (_, index) =>
      document(`${index}`, { title: `${'x'.repeat(index)}${'ø'.repeat(90_000)}` }),
    )
    expect(json(await stored(ndjson(report({ documents }))))).toBe(json(report({ documents })))
  })

  it.each([
    ['not JSON', 'x', /Unexpected content of `report` \(.*not valid JSON/],
    ['empty', '', /Unexpected content of `report`/],
    ['of another version', json(report()).replace('"version": 1', '"version": 9'), /`version`: /],
    ['cut off', ndjson(fullReport).split('\n').slice(0, -2).join('\n'), /\(it was cut off\)/],
    [
      'cut off in the middle',
      ndjson(fullReport).replace(/\{"record":"document","key":"c".*\n/, ''),
      /\(it was cut off\)/,
    ],
    ['not sorted', ndjson(report({ documents: [document('b'), document('a')] })), /`report:3` \(.*not sorted/],
    ['longer than it says', `${ndjson(report())}{}\n`, /`report:3` \(there is more behind its end\)/],
    ['of strange documents', ndjson(fullReport).replace('"key":"b"', '"key":3'), /`report:3` \(`key`: /],
  ])('is refused when it is %s', async (_name, text, message) => {
    await expect(stored(text)).rejects.toThrow(message)
  })

  it('is refused when it is not there', () => {
    expect(() => readReport('nowhere.json', folder)).toThrow(
      'Unexpected `nowhere.json`, expected the file of a report (ENOENT: no such file or directory)',
    )
  })
})

describe('the reports of all shards', () => {
  const lost = createDiagnostic('file-unreadable', { reason: 'no permission' }, { file: 'b.xml' })

  it('become the report of the whole run', () => {
    const documents = [document('a'), document('b', { diagnostics: [unknown('gist', 3)] }), skipped('c'), document('d')]
    const whole = report({ documents, diagnostics: [lost] })
    const [a, b, c, d] = documents as [DocumentReport, DocumentReport, DocumentReport, DocumentReport]
    const parts = [shard(2, [a, c, d], { diagnostics: [lost] }), shard(1, [b, c], { diagnostics: [lost] })] as const
    const merged = merge(...parts)
    expect(json(merged)).toBe(json(whole))
    expect(json(merged)).toBe(json(merge(parts[1], parts[0])))
  })

  it('take for stale only what none of them produced', () => {
    const merged = merge(
      shard(1, [document('a')], { stale: ['posts/b.md', 'posts/old.md'] }),
      shard(2, [document('b')], { stale: ['posts/a.md', 'posts/old.md', 'posts/older.md'] }),
    )
    expect(merged.stale).toEqual(['posts/old.md', 'posts/older.md'])
  })

  it('take what was done of what others have left out', () => {
    expect([...merge(shard(1, [skipped('a')]), shard(2, [document('a')])).documents]).toEqual([document('a')])
  })

  it.skipIf(!existsSync('/proc/self/fd'))('keep no file open when only the first document is wanted', async () => {
    const { documents } = merge(await stored(ndjson(fullReport)))
    const before = readdirSync('/proc/self/fd').length
    for (let round = 0; round < 20; round++) for (const _first of documents) break
    expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 20)
  })

  it('may be one, of a whole run', () => {
    expect(json(merge(fullReport))).toBe(json(fullReport))
  })

  it.each<[string, RunReport[], RegExp]>([
    ['one is missing', [shard(1, [])], /lack of shard 2 of 2.*`--shard 2\/2`/],
    [
      'one is there twice',
      [shard(1, []), shard(1, [])],
      /second report of shard 1 in `report-2\.json`.*`report-1\.json`/,
    ],
    ['one is of a whole run', [shard(1, []), report()], /whole run `report-2\.json`/],
    ['two are of whole runs', [report(), report()], /whole run `report-1\.json`/],
    ['they were split otherwise', [shard(1, []), report({ shard: { index: 2, count: 3 } })], /shard 2 of 3/],
    [
      'they went elsewhere',
      [shard(1, []), shard(2, [], { out: 'site' })],
      /`out` "site" in `report-2\.json`, expected ".\/migrated"/,
    ],
    ['one was a dry run', [shard(1, []), shard(2, [], { dryRun: true })], /`dryRun` true/],
    [
      'one was interrupted',
      [shard(1, []), shard(2, [], { interrupted: true })],
      /`interrupted` in `report-2\.json`, .*`--shard 2\/2`$/,
    ],
    ['the only one was interrupted', [report({ interrupted: true })], /`report-1\.json`, .*run it again$/],
    ['both did a document', [shard(1, [document('a')]), shard(2, [document('a')])], /`a` in both/],
  ])('are refused when %s', (_name, reports, message) => {
    expect(() => merge(...reports)).toThrow(message)
  })
})

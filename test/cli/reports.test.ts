import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import reportSchema from '../../docs/report.schema.json' with { type: 'json' }
import reportLineSchema from '../../docs/report-line.schema.json' with { type: 'json' }
import { concludeRun, planConclusion } from '../../src/cli/conclude.ts'
import type { Io } from '../../src/cli/io.ts'
import { reportKinds } from '../../src/reports/index.ts'
import { summarize } from '../../src/reports/summary.ts'
import { document, report } from '../reports/sample-report.ts'
import { wxr } from './export.ts'
import { memoryIo } from './memory-io.ts'
import { workspace } from './workspace.ts'

const site = wxr([
  { id: 1, body: 'One <img src="https://ferry.example/a.jpg" alt="A"> [boat name="x"]' },
  { id: 2, body: 'Two [boat name="y"] [gallery ids="9"]', status: 'private' },
  { id: 3, body: 'Three\n\n[audio src="https://ferry.example/horn.mp3"]' },
])

const ajv = new Ajv2020.default({ allErrors: true })
const isReport = ajv.compile(reportSchema)
const isLine = ajv.compile(reportLineSchema)

describe('--report', () => {
  it('writes each kind to its file, in folders that are not there yet, and nothing to stdout', async () => {
    const { migrate, files } = await workspace({ 'site.xml': site })
    const argv = reportKinds.flatMap((kind) => ['--report', `${kind}=reports/all/${kind}.out`])
    const { code, out } = await migrate(['site.xml', ...argv])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    const written = (await files()).filter((path) => path.startsWith('reports/'))
    expect(written).toEqual(reportKinds.map((kind) => `reports/all/${kind}.out`).sort())
  })

  it.each([
    [['site.xml', '--report', 'ndjson=./site.xml'], '`./site.xml` for `--report ndjson`, which is an input'],
    [['.', '--patch', 'posts/../a.md'], '`posts/../a.md` for `--patch`, which is an input'],
    [
      ['a.md', '--report', 'json=migrated/.shortmark/manifest.json'],
      'for `--report json`, where the tool keeps its own files',
    ],
    [['a.md', '--patch', 'p', '--report', 'json=./p'], 'which `--report json` is to write as well'],
    [
      ['a.md', '--update-baseline', '--report', 'json=shortmark-baseline.json'],
      'for `--update-baseline`, which `--report json` is to write as well',
    ],
    [['report', 'merge', 'r.json', '--report', 'html=r.json'], '`r.json` for `--report html`, which is an input'],
  ])('takes no place that is taken: %j', async (argv, message) => {
    const { migrate, read, files } = await workspace({ 'site.xml': site, 'a.md': 'A\n' })
    await migrate(['a.md', '--report', 'json=r.json'])
    const before = await files()
    const { code, err } = await migrate(argv)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(await files()).toEqual(before)
    expect(await read('site.xml')).toBe(site)
  })

  it('as JSON is what the published schema says, and as NDJSON the same line by line', async () => {
    const { migrate, read } = await workspace({ 'site.xml': site, 'a.md': '![A](a.jpg)\n' })
    await migrate(['.', '--report', 'json=r.json', '--report', 'ndjson=r.ndjson', '--diff=source'])
    const whole = JSON.parse(await read('r.json'))
    expect(isReport(whole) ? [] : isReport.errors).toEqual([])
    expect(isReport({ ...whole, surprise: 1 })).toBe(false)
    const lines = (await read('r.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    for (const line of lines) expect(isLine(line) ? [] : isLine.errors).toEqual([])
    expect(lines.slice(1, -1).map(({ record: _record, ...document }) => document)).toEqual(whole.documents)
    expect(whole.documents[0]).toMatchObject({ key: 'a.md', media: ['a.jpg'] })
    expect(whole.documents[1]).toMatchObject({
      link: 'https://ferry.example/?p=1',
      authors: [{ login: 'mk', name: 'Marta König' }],
      media: ['https://ferry.example/a.jpg'],
    })
    expect(whole.documents[3].media).toEqual(['https://ferry.example/horn.mp3'])
  })

  it.each([['json'], ['json=-']])('goes to stdout as `%s`, and the diff does not', async (value) => {
    const { migrate } = await workspace({ 'site.xml': site })
    const { out, err } = await migrate(['site.xml', '--dry-run', '--report', value])
    expect(JSON.parse(out)).toMatchObject({ dryRun: true, out: 'migrated' })
    expect(err).toContain('2 of 3 documents would be migrated')
  })

  it('is the same bytes each time, and replaces what is there whole', async () => {
    const { migrate, read, write } = await workspace({ 'site.xml': site, 'r.sarif': 'old' })
    const run = () => migrate(['site.xml', '--dry-run', '--quiet', '--report', 'sarif=r.sarif'])
    await run()
    const first = await read('r.sarif')
    await write('r.sarif', `${first}${first}`)
    await run()
    expect(await read('r.sarif')).toBe(first)
  })

  it('goes behind what the summary of a job holds already, and only there', async () => {
    const { migrate, read, folder } = await workspace({
      'site.xml': site,
      'step.md': 'Before\n',
      'other.md': 'Before\n',
    })
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'step.md') }
    await migrate(['site.xml', '--report', 'summary=step.md', '--report', 'summary=./other.md'], { env })
    const summary = await read('other.md')
    expect(summary).toMatch(/^## Migration to migrated\n/)
    expect(await read('step.md')).toBe(`Before\n${summary}`)
  })

  it('names the kinds there are when it does not know one', async () => {
    const { migrate, files } = await workspace({ 'site.xml': site })
    for (const value of ['pdf=a.pdf', 'json=', '']) {
      const { code, err } = await migrate(['site.xml', '--report', value])
      expect(code).toBe(2)
      expect(err).toContain(`one of ${reportKinds.join(', ')}`)
    }
    expect(await files()).toEqual(['site.xml'])
  })

  it.each([
    ['a folder', 'folder'],
    ['below a file', 'site.xml/r.json'],
  ])('is refused before the run where its place is %s', async (_name, path) => {
    const { migrate, files, folder } = await workspace({ 'site.xml': site })
    await mkdir(join(folder, 'folder'))
    const { code, err } = await migrate(['site.xml', '--report', `json=${path}`])
    expect(code).toBe(2)
    expect(err).toContain(`Unexpected \`${path}\` for \`--report\`, expected a file that can be written`)
    expect(await files()).toEqual(['site.xml'])
  })

  it('is refused where two want one place', async () => {
    const { migrate } = await workspace({ 'site.xml': site })
    const same = await migrate(['site.xml', '--report', 'json=r', '--report', 'sarif=./r'])
    expect(same).toMatchObject({
      code: 2,
      err: expect.stringContaining('Unexpected `./r` for `--report sarif`, which `--report json` is to write as well'),
    })
    const stdout = await migrate(['site.xml', '--json', '--report', 'github'])
    expect(stdout).toMatchObject({ code: 2, err: expect.stringContaining('second report to standard output') })
  })

  it('is written to a device as well, which stays one', async () => {
    const { migrate } = await workspace({ 'site.xml': site })
    expect((await migrate(['site.xml', '--report', 'json=/dev/null'])).code).toBe(0)
    expect(await readFile('/dev/null', 'utf8')).toBe('')
  })
})

describe('--max-unknown', () => {
  it('is a budget: within it none of them counts, beyond it all do', async () => {
    const { migrate, write } = await workspace({ 'site.xml': site })
    const codeOf = async (...argv: string[]) => (await migrate(['site.xml', '--status', 'any', ...argv])).code
    expect(await codeOf('--max-unknown', '2')).toBe(0)
    expect(await codeOf('--max-unknown', '1')).toBe(1)
    expect(await codeOf('--max-unknown', '2', '--fail-on', 'shortcode-unknown')).toBe(0)
    expect(await codeOf('--max-unknown', 'two')).toBe(2)
    await write('shortmark.config.json', '{ "maxUnknown": 1 }')
    expect(await codeOf()).toBe(1)
    expect(await codeOf('--max-unknown', '2')).toBe(0)
  })
})

describe('--baseline', () => {
  const asked = ['site.xml', '--dry-run', '--quiet', '--fail-on', 'warning']

  it('accepts what is there, fails at what is new, and says what is fixed', async () => {
    const { migrate, read, write } = await workspace({
      'site.xml': site,
      'shortmark.config.json': '{ "baseline": "b.json" }',
    })
    expect((await migrate([...asked, '--update-baseline'])).code).toBe(0)
    expect(JSON.parse(await read('b.json'))).toEqual({
      version: 1,
      findings: [
        { document: 'site.xml#1', code: 'shortcode-unknown', details: { policy: 'keep', tag: 'boat' }, count: 1 },
      ],
    })
    expect((await migrate(asked)).code).toBe(0)

    await write('site.xml', site.replace('One', 'A longer text\n\n\nOne'))
    expect((await migrate(asked)).code).toBe(0)
    await write('site.xml', site.replace('One', '[boat name="z"] One'))
    expect((await migrate(asked)).code).toBe(1)
    await write('site.xml', site.replace('[boat name="x"]', ''))
    const { code, err } = await migrate(asked.filter((flag) => flag !== '--quiet'))
    expect(code).toBe(0)
    expect(err).toContain('1 finding of b.json fixed')
    await migrate([...asked, '--update-baseline'])
    expect(JSON.parse(await read('b.json')).findings).toEqual([])
  })

  it('counts what is accepted, and shows the source of new errors only', async () => {
    const { migrate, write } = await workspace({ 'site.xml': site })
    const refusing = ['site.xml', '--dry-run', '--no-pager', '--unknown', 'fail']
    const accepting = await migrate([...refusing, '--update-baseline'])
    expect(accepting.err).toMatch(/ 1 +error +shortcode-refused +1 accepted by the baseline\n/)
    expect(accepting.err).not.toContain('Errors')
    const accepted = [...refusing, '--baseline', 'shortmark-baseline.json']
    expect(await migrate([...accepted, '--quiet'])).toMatchObject({ code: 0, err: '' })
    expect((await migrate(accepted)).err).not.toMatch(/Look at the errors first|Say what unknown shortcodes become/)

    await write('site.xml', site.replace('Three', 'Three [raft name="z"]'))
    const { code, err } = await migrate(accepted)
    expect(code).toBe(1)
    expect(err).toMatch(/ 2 +error +shortcode-refused +1 accepted by the baseline\n/)
    expect(err.slice(err.indexOf('Errors\n'))).toMatch(
      /^Errors\n {2}site\.xml:\d+:\d+ error shortcode-refused .*`\[raft\]`/,
    )
    expect(err.match(/\^{2,}/g)).toHaveLength(1)
    expect(err).toContain('Look at the errors first')
    expect((await migrate(refusing)).err).toMatch(/ 2 +error +shortcode-refused\n/)
  })

  it('is shortmark-baseline.json where nobody names it, and says what it did', async () => {
    const { migrate, files } = await workspace({ 'site.xml': site })
    const { err } = await migrate(['site.xml', '--dry-run', '--update-baseline'])
    expect(err).toContain('Baseline shortmark-baseline.json: 1 finding accepted, 1 of them new, 0 fixed.')
    expect(await files()).toEqual(['shortmark-baseline.json', 'site.xml'])
  })

  it('keeps, after a run over a part, what the run did not see', async () => {
    const { migrate, read } = await workspace({ 'a.txt': 'A\n\n[boat name="x"]\n', 'b.txt': 'B\n\n[boat name="x"]\n' })
    await migrate(['.', '--dry-run', '--quiet', '--update-baseline'])
    const before = await read('shortmark-baseline.json')
    await migrate(['.', '--dry-run', '--quiet', '--update-baseline', '--include', 'a.txt'])
    expect(await read('shortmark-baseline.json')).toBe(before)
  })

  it('keeps, after one shard, what belongs to the others', async () => {
    const { migrate, read, folder } = await workspace({ 'a.txt': 'A\n\n[boat name="x"]\n' })
    await migrate(['.', '--dry-run', '--quiet', '--update-baseline'])
    const before = await read('shortmark-baseline.json')
    const io = memoryIo({ cwd: folder })
    const conclusion = await planConclusion({ updateBaseline: true }, {}, io)
    const other = report({ shard: { index: 2, count: 2 }, documents: [document('b')] })
    await concludeRun({ report: other, summary: summarize(other) }, conclusion, io, { isWhole: true })
    expect(await read('shortmark-baseline.json')).toBe(before)
  })

  it('is refused before the run when it is not there or is none', async () => {
    const { migrate, files } = await workspace({ 'site.xml': site, 'none.json': '{}' })
    const missing = await migrate(['site.xml', '--baseline', 'b.json'])
    expect(missing).toMatchObject({
      code: 2,
      err: expect.stringMatching(/`b\.json`.*write it with `--update-baseline`/),
    })
    const none = await migrate(['site.xml', '--baseline', 'none.json'])
    expect(none).toMatchObject({ code: 2, err: expect.stringMatching(/content of `none\.json` \(`version`: /) })
    expect(await files()).toEqual(['none.json', 'site.xml'])
  })
})

describe('report merge', () => {
  const parts = async () => {
    const place = await workspace({ 'site.xml': site })
    await place.migrate(['site.xml', '--quiet', '--dry-run', '--status', 'any', '--report', 'json=whole.json'])
    const whole = JSON.parse(await place.read('whole.json'))
    const [first, ...others] = whole.documents
    const shard = (index: number, documents: unknown[]) =>
      JSON.stringify({ ...whole, shard: { index, count: 2 }, documents })
    await place.write('1.json', shard(1, [first]))
    await place.write('2.json', shard(2, others))
    return place
  }

  it('gives the report, the summary and the exit code of the whole run', async () => {
    const { migrate, read } = await parts()
    const { code, out, err } = await migrate(['report', 'merge', '2.json', '1.json', '--report', 'json=m.json'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('3 documents would be migrated')
    expect(await read('m.json')).toBe(await read('whole.json'))
    expect((await migrate(['report', 'merge', '1.json', '2.json', '--fail-on', 'warning'])).code).toBe(1)
    expect((await migrate(['report', 'merge', '1.json', '2.json', '--max-unknown', '1'])).code).toBe(1)
    expect((await migrate(['report', 'merge', '1.json', '2.json', '--check'])).code).toBe(1)
    const update = await migrate(['report', 'merge', '1.json', '2.json', '--fail-on', 'warning', '--update-baseline'])
    expect(update).toMatchObject({ code: 0, err: expect.stringContaining('accepted') })
  })

  it('refuses the report of a shard that was interrupted, until it has done all', async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({ id: index + 1, body: 'Text.' }))
    const { migrate, read } = await workspace({ 'site.xml': wxr(items) })
    const shard = (number: number, io?: Partial<Io>) =>
      migrate(
        ['site.xml', '--diff', '--shard', `${number}/2`, '--quiet', '--report', `ndjson=reports/${number}.ndjson`],
        io,
      )
    const merge = () => migrate(['report', 'merge', 'reports/1.ndjson', 'reports/2.ndjson', '--report', 'json=m.json'])
    const interruption = new AbortController()
    const stdout = { write: () => interruption.abort() }
    expect((await shard(1)).code).toBe(0)
    expect((await shard(2, { interruption: () => interruption.signal, stdout })).code).toBe(130)
    const documents = /"record":"document"/g
    const done = [await read('reports/1.ndjson'), await read('reports/2.ndjson')].join('').match(documents)
    expect(done?.length).toBeLessThan(100)
    expect(await merge()).toMatchObject({
      code: 2,
      err: expect.stringMatching(/`interrupted` in `reports\/2\.ndjson`, .*`--shard 2\/2`/),
    })
    expect((await shard(2)).code).toBe(0)
    expect((await merge()).code).toBe(0)
    expect(JSON.parse(await read('m.json')).documents).toHaveLength(100)
  })

  it('makes other reports of one', async () => {
    const { migrate } = await parts()
    const { code, out } = await migrate(['report', 'merge', 'whole.json', '--report', 'redirects'])
    expect(code).toBe(0)
    expect(JSON.parse(out)[0]).toEqual({ from: '/?p=1', to: 'posts/post-1.md' })
  })

  it('says which shard is missing', async () => {
    const { migrate } = await parts()
    const { code, err } = await migrate(['report', 'merge', '2.json'])
    expect(code).toBe(2)
    expect(err).toContain('error: Unexpected lack of shard 1 of 2')
  })

  it('leaves a folder of its name to migrate', async () => {
    const { migrate, files } = await workspace({ 'report/a.txt': 'A title\n\nA text.\n' })
    expect((await migrate(['./report'])).code).toBe(0)
    expect(await files()).toContain('migrated/a.md')
  })
})

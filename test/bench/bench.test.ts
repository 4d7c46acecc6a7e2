import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTurn } from '../../bench/measure.ts'
import { curve } from '../../bench/memory/curve.ts'
import { readOptions } from '../../bench/options.ts'
import { converters } from '../../bench/peers/converters.ts'
import { installedTools } from '../../bench/peers/wordpress-export-to-markdown.ts'

describe('options', () => {
  const read = (...argv: string[]) => readOptions(argv, ['peers', 'memory'], ['peers'])

  it('have groups, usual ones if none is named', () => {
    expect(read().groups).toEqual(['peers'])
    expect(read('memory', 'peers').groups).toEqual(['memory', 'peers'])
  })

  it('leave it to each group how much is written', () => {
    expect(read().options.extent).toBeUndefined()
    expect(read('--posts', '20').options.extent).toEqual({ posts: 20 })
    expect(read('--size', '2GB').options.extent).toEqual({ bytes: 2e9 })
  })

  it('take arguments for `migrate`, each time a row', () => {
    expect(read('--migrate', '--jobs 2', '--migrate', '--no-verify').options.variants).toEqual([
      ['--jobs', '2'],
      ['--no-verify'],
    ])
  })
})

describe('contenders', () => {
  it('run once unmeasured, then in turn', async () => {
    const calls: string[] = []
    const contender = (name: string) => ({ name, run: () => calls.push(name) })
    const times = await inTurn([contender('a'), contender('b')], 2)
    expect(calls.join('')).toBe('ababab')
    expect(times).toHaveLength(2)
  })

  it.each(converters)('$name converts', ({ convert }) => {
    expect(convert('<h2>Lamp</h2><p>oil &amp; <strong>wick</strong></p>').trim()).toMatch(
      /^## Lamp\n+oil (?:&|\\&) \*\*wick\*\*$/,
    )
  })
})

describe('copies of wordpress-export-to-markdown', () => {
  let folder: string

  const copy = async (name: string, manifest: object, settings?: string): Promise<string> => {
    const path = join(folder, name)
    await mkdir(join(path, 'src'), { recursive: true })
    await writeFile(join(path, 'package.json'), JSON.stringify(manifest))
    if (settings !== undefined) await writeFile(join(path, 'src', 'settings.js'), settings)
    return path
  }
  const manifest = (version: string) => ({
    name: 'wordpress-export-to-markdown',
    version,
    bin: { 'wordpress-export-to-markdown': './app.js' },
  })

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shortmark-bench-'))
  })

  afterAll(() => rm(folder, { recursive: true }))

  it('are none if none is named', () => {
    expect(installedTools('')).toEqual([])
  })

  it('are called as their version wants it', async () => {
    const three = await copy('three', manifest('3.0.6'))
    const two = await copy('two', manifest('2.2.2'), 'exports.markdown_file_write_delay = 0;')
    const [first, second] = installedTools([three, two].join(delimiter))
    expect(first!.name).toBe('wordpress-export-to-markdown 3.0.6')
    expect(first!.script).toBe(join(three, 'app.js'))
    expect(first!.args('in.xml', 'out')).toContain('--save-images=none')
    expect(first!.args('in.xml', 'out')).toContain('--write-delay=0')
    expect(second!.args('in.xml', 'out')).toContain('--save-attached-images=false')
  })

  it('must not wait before each file', async () => {
    const two = await copy('slow', manifest('2.2.2'), 'exports.markdown_file_write_delay = 25;')
    expect(() => installedTools(two)).toThrow(/Unexpected delay of 25 ms .* set `markdown_file_write_delay = 0`/)
  })

  it('are no other package', async () => {
    const other = await copy('other', { name: 'lamp', version: '3.0.0', bin: {} })
    expect(() => installedTools(other)).toThrow(/Unexpected folder .*other in WETM_DIR/)
    expect(() => installedTools(join(folder, 'missing'))).toThrow(/Unexpected folder .*missing in WETM_DIR/)
  })
})

describe('the curve of memory', () => {
  const sample = (at: number, resident: number) => ({ at, resident, read: at * 1e8 })

  it('shows the most of each part, and its share of the whole', () => {
    const lines = curve([sample(0, 50e6), sample(1, 200e6), sample(2, 100e6), sample(4, 100e6)], 2, 4)
    expect(lines.slice(1)).toEqual([
      '   25 %        1      0.10          200  ████',
      '   50 %        2      0.20          100  ██',
    ])
  })

  it('has a line for a run that was over at once', () => {
    expect(curve([sample(0, 50e6)])).toHaveLength(2)
  })
})

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineConfig } from '../../src/config/define-config.ts'
import * as testing from '../../src/testing/index.ts'
import { defineFixtureTests, runFixtures } from '../../src/testing/index.ts'
import { number, text } from '../../src/transformers/attribute-types.ts'
import { figure, paragraph } from '../../src/transformers/builders.ts'
import { defineTransformer } from '../../src/transformers/transformer.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shortmark-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

const tideTable = defineTransformer({
  tags: ['tide_table'],
  attributes: { station: text.or('the coast'), days: number.or(1), chart: number.optional },
  transform({ attributes: { station, days, chart } }, context) {
    const title = `Tides of ${station}, ${days} days`
    return chart === undefined ? paragraph(title) : figure({ url: context.media(String(chart)), alt: title })
  },
})

const transformers = [tideTable]

describe('runFixtures', () => {
  it('compares Markdown, facts and findings', () => {
    write({
      'good/input.html': 'Low water.\n\n[tide_table station="Skarn" days="3" moon="full"]',
      'good/output.md': 'Low water.\n\nTides of Skarn, 3 days\n',
      'good/messages.txt': 'attribute-unknown: Unexpected attribute `moon` in `[tide_table]`, it was not used\n',
      'deep/er/bad/input.html': '[tide_table]',
      'deep/er/bad/output.md': 'Tides of Norrvik, 1 days\n',
      'deep/er/bad/metadata.json': '{}\n',
    })
    expect(runFixtures({ fixtures: folder, transformers })).toEqual([
      {
        name: 'deep/er/bad',
        differences: [
          { file: 'output.md', expected: 'Tides of Norrvik, 1 days\n', actual: 'Tides of the coast, 1 days\n' },
          { file: 'metadata.json', expected: '{}\n', actual: '' },
        ],
      },
      { name: 'good', differences: [] },
    ])
  })

  it('knows of the site what site.json says', () => {
    const chart = {
      id: 7,
      url: 'https://tide.example/chart.png',
      title: '',
      alt: '',
      caption: '',
      description: '',
      order: 0,
    }
    write({
      'chart/input.html': '[tide_table chart="7"]',
      'chart/site.json': JSON.stringify({ attachments: [chart] }),
      'chart/output.md': '![Tides of the coast, 1 days](https://tide.example/chart.png)\n',
    })
    expect(runFixtures({ fixtures: pathToFileURL(`${folder}/`), transformers })).toEqual([
      { name: 'chart', differences: [] },
    ])
  })

  it('writes what is expected when it is told to, and takes away what is not', () => {
    write({ 'one/input.html': '[tide_table moon="new"]', 'one/metadata.json': '{}\n' })
    expect(runFixtures({ fixtures: folder, transformers, update: true })).toEqual([{ name: 'one', differences: [] }])
    expect(read('one/output.md')).toBe('Tides of the coast, 1 days\n')
    expect(read('one/messages.txt')).toContain('attribute-unknown')
    expect(existsSync(join(folder, 'one/metadata.json'))).toBe(false)
    expect(runFixtures({ fixtures: folder, transformers })).toEqual([{ name: 'one', differences: [] }])
  })

  it('sees that a second migration would change the Markdown', () => {
    const echo = defineTransformer({
      tags: ['echo'],
      attributes: {},
      transform: () => ({ type: 'html', value: '[tide_table]' }),
    })
    write({ 'echo/input.html': '[echo]' })
    const [result] = runFixtures({ fixtures: folder, transformers: [echo, tideTable], update: true })
    expect(result?.differences).toMatchObject([
      { file: 'output.md (again)', expected: '[tide_table]\n', actual: 'Tides of the coast, 1 days\n' },
    ])
  })

  it('knows what a configuration says of shortcodes', () => {
    const shout = () => (tree: Root) => {
      visit(tree, 'text', (node) => {
        node.value = node.value.toUpperCase()
      })
    }
    write({
      'one/input.html': '[pier]Low water[/pier] and [quay]High[/quay] [lamp]oil[/lamp][su_divider]',
      'one/output.md': '**LOW WATER** AND **HIGH** OIL[su_divider]\n',
    })
    const config = defineConfig({
      shortcodes: { pier: '**{{content}}**', quay: { alias: 'pier' } },
      presets: { 'shortcodes-ultimate': false },
      unknown: { lamp: 'unwrap' },
      remarkPlugins: [shout],
    })
    const { shortcodes, presets, unknown, remarkPlugins } = config
    const [result] = runFixtures({ fixtures: folder, shortcodes, presets, unknown, remarkPlugins })
    expect(result?.differences.map(({ file }) => file)).toEqual(['messages.txt'])
    expect(result?.differences[0]?.actual.match(/`\[\w+\]`/g)).toEqual(['`[lamp]`', '`[su_divider]`'])
  })

  it('asks transformers before rules, as a run does', () => {
    write({ 'one/input.html': '[tide_table]', 'one/output.md': 'Tides of the coast, 1 days\n' })
    const [result] = runFixtures({ fixtures: folder, transformers, shortcodes: { tide_table: false } })
    expect(result?.differences).toEqual([])
  })

  it('is no test where there is no case', () => {
    expect(() => runFixtures({ fixtures: folder })).toThrow('expected one with an `input.html`')
  })
})

describe('defineFixtureTests', () => {
  it('defines a test for each case, which throws what differs', () => {
    write({
      'a/input.html': '[tide_table]',
      'a/output.md': 'Tides of the coast, 1 days\n',
      'b/input.html': '[tide_table days="2"]',
      'b/output.md': 'Tides\n',
    })
    const tests = new Map<string, () => void>()
    defineFixtureTests({ fixtures: folder, transformers, test: (name, run) => tests.set(name, run) })
    expect([...tests.keys()]).toEqual(['a', 'b'])
    expect(tests.get('a')).not.toThrow()
    const message = expect.stringContaining('b/output.md: ')
    expect(tests.get('b')).toThrow(
      expect.objectContaining({ message, expected: 'Tides\n', actual: 'Tides of the coast, 2 days\n' }),
    )
  })
})

it('exports these names, and no other', () => {
  expect(Object.keys(testing).sort()).toEqual(['defineFixtureTests', 'runFixtures'])
})

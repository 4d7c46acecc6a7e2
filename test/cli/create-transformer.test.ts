import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'
import { describe, expect, it } from 'vitest'
import { renderTransformerFile } from '../../src/cli/scaffold/transformer-file.ts'
import type { AttributeSample, UseSample } from '../../src/model/use-sample.ts'
import { runFixtures } from '../../src/testing/index.ts'
import type { Transformer } from '../../src/transformers/transformer.ts'
import { wxr } from './export.ts'
import { workspace } from './workspace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('create-transformer', () => {
  it('writes the attributes that are seen, and fixtures of real uses', async () => {
    const body = '[tide_table port="Norrvik" days="3" color="red"]'
    const { migrate, read, files } = await workspace({
      'site.xml': wxr([
        { id: 1, body: `${body} ${body}` },
        { id: 2, body: '[tide_table port="Skarn"]\n\n[other x="1"]' },
      ]),
    })
    const { code, out, err } = await migrate(['create-transformer', 'tide_table', '--from', 'site.xml'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain(
      'Wrote transformers/tide_table.ts and 2 fixtures in transformers/fixtures/tide_table.\n\nNext\n',
    )
    expect(err).toContain("\n       import tideTable from './transformers/tide_table.ts'\n")
    expect(await files()).toEqual([
      'site.xml',
      'transformers/fixtures/tide_table/use-1/input.html',
      'transformers/fixtures/tide_table/use-2/input.html',
      'transformers/tide_table.ts',
    ])
    expect(await read('transformers/fixtures/tide_table/use-2/input.html')).toBe('[tide_table port="Skarn"]\n')
    expect(
      await read('transformers/tide_table.ts'),
    ).toBe(`import { decline, defineTransformer, number, text } from 'shortmark'

/** 3 uses in 2 documents, e.g. [tide_table port="Norrvik" days="3" color="red"] */
export default defineTransformer({
  tags: ['tide_table'],
  // What is named here and not used below is lost without a word: use it, or take it out.
  attributes: {
    port: text.optional, // Norrvik · Skarn
    days: number.optional, // 3
  },
  decoration: ['color'],
  transform() {
    // Nodes, \`[]\` to delete it, or \`decline(reason)\` to leave it as it was written.
    return decline('its transformer is not written yet')
  },
})
`)
  })

  it('names a variable that may be one', async () => {
    const { migrate } = await workspace({})
    expect((await migrate(['create-transformer', 'class'])).err).toContain(
      "\n       import classTag from './transformers/class.ts'\n",
    )
  })

  it('writes what runs with the runner of fixtures', async () => {
    const { migrate, read, folder } = await workspace({
      'a.html': '<p>[pier_button url="/ferry" target="_blank"]Board <b>now</b>[/pier_button]</p>',
    })
    await migrate(['create-transformer', 'pier_button', '--from', 'a.html', '--dir', 'own'])
    const jiti = createJiti(import.meta.url, { fsCache: false, alias: { shortmark: join(root, 'src', 'index.ts') } })
    const transformer: Transformer = await jiti.import(join(folder, 'own/pier_button.ts'), { default: true })
    const fixtures = join(folder, 'own/fixtures')
    expect(runFixtures({ fixtures, transformers: [transformer], update: true })).toEqual([
      { name: 'pier_button/use-1', differences: [] },
    ])
    expect(await read('own/fixtures/pier_button/use-1/output.md')).toBe('[Board now](/ferry)\n')
  })

  it('keeps at most five uses, of different shape first, and mends what another tool has escaped', async () => {
    const uses = Array.from({ length: 9 }, (_, index) => `[boat name="${index}"]`)
    const { migrate, read, files } = await workspace({
      'a.html': `${uses.join('\n')} [boat name="x" crew="4"]`,
      'b.md': 'Then \\[wind\\_rose k="a\\_b"\\] blew.\n',
    })
    await migrate(['create-transformer', 'boat', '--from', 'a.html'])
    expect((await files()).filter((path) => path.includes('fixtures/boat'))).toHaveLength(5)
    expect(await read('transformers/fixtures/boat/use-2/input.html')).toBe('[boat name="x" crew="4"]\n')
    await migrate(['create-transformer', 'wind_rose', '--from', 'b.md'])
    expect(await read('transformers/fixtures/wind_rose/use-1/input.html')).toBe('[wind_rose k="a_b"]\n')
  })

  it('takes blocks, and words that nothing but their name makes shortcodes', async () => {
    const block = '<!-- wp:acme/tides {"port":"Norrvik"} -->\n<p>High at noon</p>\n<!-- /wp:acme/tides -->'
    const { migrate, read } = await workspace({ 'site.xml': wxr([{ id: 1, body: `${block}\n\nSee [contact] us.` }]) })
    expect((await migrate(['create-transformer', 'acme/tides', '--from', 'site.xml'])).code).toBe(0)
    expect(await read('transformers/acme-tides.ts')).toContain("  blocks: ['acme/tides'],\n")
    expect(await read('transformers/fixtures/acme-tides/use-1/input.html')).toBe(`${block}\n`)
    expect((await migrate(['create-transformer', 'contact', '--from', 'site.xml'])).code).toBe(0)
  })

  it('begins from nothing where it is given no input', async () => {
    const { migrate, read } = await workspace({})
    expect((await migrate(['create-transformer', 'tide_table'])).code).toBe(0)
    expect(await read('transformers/tide_table.ts')).toContain('attributes: {},')
    expect(await read('transformers/fixtures/tide_table/use-1/input.html')).toBe('[tide_table]\n')
  })

  it.each([
    [['../../etc/x'], 'expected a tag as in `tide_table`'],
    [['constructor\u001b[2J'], 'expected a tag as in `tide_table`'],
    [['tide_table'], 'Unexpected `transformers/tide_table.ts`, expected none'],
    [['pier'], 'Unexpected `transformers/fixtures/pier`, expected none'],
    [['buoy', '--from', 'a.txt'], 'expected one that is used in `a.txt`'],
    [['buoy', '--dir', 'a.txt'], 'expected a file that can be written'],
  ])('%j writes nothing and exits with 2', async (argv, message) => {
    const { migrate, files } = await workspace({
      'a.txt': 'A title\n\nA text.\n',
      'transformers/tide_table.ts': '// mine\n',
      'transformers/fixtures/pier/use-1/input.html': '[pier]\n',
    })
    const before = await files()
    const { code, err } = await migrate(['create-transformer', ...argv])
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(await files()).toEqual(before)
  })
})

describe('what it writes', () => {
  const attribute = (name: string, ...values: string[]): AttributeSample => ({ name, uses: 9, values })
  const sample = (name: string, hasContent: boolean, attributes: AttributeSample[] = []): UseSample => ({
    kind: 'shortcode',
    name,
    uses: 9,
    documents: 2,
    attributes,
    positional: 0,
    hasContent,
    examples: [`[${name}] */ evil()`],
  })
  const samples = [
    sample('link_with_text', true, [attribute('href', '/a'), attribute('title', 'A')]),
    sample('link_alone', false, [attribute('link', '/a'), attribute('text', 'A'), attribute('class', 'x')]),
    sample('image', false, [attribute('src', 'a.jpg'), attribute('alt'), attribute('caption', '<em>A</em>')]),
    sample('image_of_library', false, [
      attribute('logo_img', '253'),
      attribute('alt', '1'),
      attribute('caption', 'on'),
    ]),
    sample('link_to_number', true, [attribute('button_link', '7')]),
    sample('quote_of_html', true, [attribute('cite', '<b>A</b>')]),
    sample('box_of_html', true, [attribute('title', '<b>A</b>')]),
    sample('toggle_of_html', true, [attribute('title', '<b>A</b>')]),
    sample('embed', false, [attribute('src', 'https://films.example/1')]),
    sample('quote', true, [attribute('author', 'Ines'), attribute('kind', 'big', 'small')]),
    sample('box', true, [attribute('title', 'A'), attribute('type', 'red', 'blue')]),
    sample('box2', true),
    sample('toggle', true, [attribute('heading', 'A'), attribute('open', 'yes', 'no')]),
    sample('toggle2', true),
    sample('code', true, [attribute('lang', 'php'), attribute('lines', '1,2', '3,4')]),
    sample('code2', true),
    sample('unwrap', true, [attribute('figure', '1'), attribute('data-x', "it's")]),
    sample('attributes', false, [attribute('default', '1px', '2.5em'), attribute('post', '007')]),
    sample('bare', false),
  ]

  it('compiles under the strictest settings', async () => {
    // Inside the project, so that the types of mdast are found.
    const folder = await mkdtemp(join(root, 'test', 'cli', 'scaffold-'))
    try {
      for (const each of samples) writeFileSync(join(folder, `${each.name}.ts`), renderTransformerFile(each))
      // Proof that somebody looked.
      writeFileSync(join(folder, 'no-transformer.ts'), "export const days: number = 'three'\n")
      const settings = {
        extends: '../../../tsconfig.json',
        compilerOptions: { paths: { shortmark: ['../../../src/index.ts'] } },
      }
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...settings, include: ['*.ts'] }))
      const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
      const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
      const errors = stdout.split('\n').filter((line) => line.includes('scaffold-'))
      expect(errors).toEqual([expect.stringContaining('no-transformer.ts')])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it.each([
    ['1|2|30px', 'number'],
    ['1,2,3|4,5', 'list'],
    ['on|off', 'flag'],
    ['https://a.example/|/b', 'url'],
    ['<b>x</b>|y', 'html'],
    ['left|right|none', "oneOf('left', 'none', 'right')"],
    ['007|12', 'text'],
    ['Norrvik', 'text'],
    ['', 'text'],
  ])('guesses from %s: %s', (values, type) => {
    const source = renderTransformerFile(sample('bare', false, [attribute('x', ...values.split('|').filter(Boolean))]))
    expect(source).toContain(`    x: ${type}.optional,`)
    expect(source).toContain(type.replace(/\(.*/, ''))
  })
})

import { describe, expect, it } from 'vitest'
import { renderConfigFile } from '../../src/cli/scaffold/config-file.ts'
import { validateConfig } from '../../src/config/schema.ts'
import type { UseSample } from '../../src/model/use-sample.ts'
import { wxr } from './export.ts'
import { workspace } from './workspace.ts'

const head = `import { defineConfig } from 'shortmark'

export default defineConfig({
  out: './content',
  shortcodes: {
`

/** With all suggestions taken; of two for one tag the later holds. */
function taken(config: string): string {
  const object = config.slice(config.indexOf('({') + 1, config.lastIndexOf(')'))
  return `export default ${object.replaceAll(/^ {4}\/\/ ((?:[\w$]+|'(?:[^'\\]|\\.)*'): .*)$/gm, '$1')}`
}

describe('init', () => {
  it('lists every unknown shortcode, the most used first, with what it may become', async () => {
    const { migrate, read } = await workspace({
      'site.xml': wxr([
        { id: 1, body: '[tide_table port="Norrvik"] [pier_button url="/ferry"]Board[/pier_button] [gallery ids="1"]' },
        { id: 2, body: '[tide_table port="Skarn"]' },
        { id: 3, body: '[sea-chart]\n\n[boat_photo src="/a.jpg" alt="x"]\n\n[wave_it]<b>Hi</b>[/wave_it]' },
      ]),
    })
    const { code, out, err } = await migrate(['init', 'site.xml'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('Wrote shortmark.config.ts: 5 unknown shortcodes, 6 uses.\n\nNext\n')
    expect(
      await read('shortmark.config.ts'),
    ).toBe(`${head}    // 2 uses in 2 documents, e.g. [tide_table port="Norrvik"]
    // tide_table: false,
    // tide_table: '{{port}}',

    // 1 use in 1 document, e.g. [boat_photo src="/a.jpg" alt="x"]
    // boat_photo: false,
    // boat_photo: { as: 'image', url: '{{src}}', alt: '{{alt}}' },

    // 1 use in 1 document, e.g. [pier_button url="/ferry"]Board[/pier_button]
    // pier_button: false,
    // pier_button: '[{{content}}]({{url}})',

    // 1 use in 1 document, e.g. [sea-chart]
    // 'sea-chart': false,

    // 1 use in 1 document, e.g. [wave_it]<b>Hi</b>[/wave_it]
    // wave_it: false,
    // wave_it: { as: 'unwrap' },
  },
})
`)
  })

  it('suggests lines that do what they seem to do', async () => {
    const { migrate, read, write } = await workspace({
      'a.html': [
        '<p>[tide_table port="Norrvik"]</p><p>[pier_button url="/ferry"]Board[/pier_button]</p><p>[sea-chart]</p>',
        '<p>[fog_toggle title="Why"]Salt[/fog_toggle]</p><p>[watch_it src="https://films.example/1"]</p>',
        '<p>[storm_box title="Ah"]Stay[/storm_box]</p><p>[berth link="/b" title="Berth 4"]</p>',
      ].join('\n'),
    })
    await migrate(['init', 'a.html'])
    await write('shortmark.config.js', taken(await read('shortmark.config.ts')))
    const { code } = await migrate(['a.html', '--config', 'shortmark.config.js', '--out', 'out'])
    expect(code).toBe(0)
    expect(await read('out/a.md')).toContain(`Norrvik

[Board](/ferry)

<details>
<summary>Why</summary>

Salt

</details>

<https://films.example/1>

> **Ah**
>
> Stay

[Berth 4](/b)
`)
  })

  it('writes examples where it is given no input, in JavaScript if somebody likes', async () => {
    const { migrate, read } = await workspace({})
    expect((await migrate(['init', '--js'])).code).toBe(0)
    const config = await read('shortmark.config.js')
    expect(config).toContain("    // button: '[{{content}}]({{url}})',\n")
    // And it is one that the command reads.
    expect((await migrate(['explain', 'gallery'])).code).toBe(0)
  })

  it('overwrites nothing without being told, and hides no other configuration', async () => {
    const { migrate, read, write } = await workspace({ 'shortmark.config.ts': 'export default {}\n' })
    const refused = await migrate(['init'])
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('overwrite it with `--force`') })
    expect(await read('shortmark.config.ts')).toBe('export default {}\n')
    expect((await migrate(['init', '--force'])).code).toBe(0)
    expect(await read('shortmark.config.ts')).toContain('defineConfig')
    await write('shortmark.config.json', '{}')
    expect((await migrate(['init', '--force'])).err).toContain('Unexpected `shortmark.config.json`')
  })
})

describe('a configuration', () => {
  const hostile: UseSample = {
    kind: 'shortcode',
    name: "o'brien`\\",
    uses: 2,
    documents: 1,
    positional: 1,
    hasContent: false,
    attributes: [{ name: "it's", uses: 1, values: [] }],
    examples: ["[x]\u2028, evil: '\n*/ evil()"],
  }

  it('stays code whatever a site has put into it', () => {
    const config = renderConfigFile([hostile])
    expect(config.split('\n').filter((line) => line.includes('evil') && !line.trim().startsWith('//'))).toEqual([])
    const evaluated: unknown = new Function(`return ${taken(config).replace('export default ', '')}`)()
    expect(Object.keys(validateConfig(evaluated, 'x').shortcodes ?? {})).toEqual(["o'brien`\\"])
  })
})

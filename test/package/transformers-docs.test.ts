import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as shortmark from '../../src/index.ts'
import { workspace } from '../cli/workspace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = await readFile(join(root, 'docs', 'transformers.md'), 'utf8')

/** Blocks of code with this language, in their order. */
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? '')

const [config = '', transformer = '', tests = ''] = blocks('ts')

describe('docs/transformers.md', () => {
  it('shows a configuration that does what it says', async () => {
    const { migrate, read } = await workspace({
      'shortmark.config.ts': config,
      'a.html': [
        '<p>[pier_button url="/ferry"]Board[/pier_button] [ad id="1"]</p>',
        '<p>[lamp src="/lamp.jpg"]</p><p>[lamp_old src="/old.jpg" alt="Old"]</p>',
        '[log_note title="Fog"]<p>All day.</p>[/log_note]',
      ].join('\n'),
    })
    expect((await migrate(['a.html', '--out', 'out'])).code).toBe(0)
    const markdown = '[Board](/ferry)\n\n![A lamp](/lamp.jpg)\n\n![Old](/old.jpg)\n\n> **Fog**\n>\n> All day.\n'
    expect(await read('out/a.md')).toContain(markdown)
  })

  it('shows a transformer that does what it says, and how it is named in the configuration', async () => {
    const { migrate, read } = await workspace({
      'shortmark.config.ts':
        "import tideTable from './transformers/tide_table.ts'\nexport default { transformers: [tideTable] }\n",
      'transformers/tide_table.ts': transformer,
      'a.html':
        '<p>[tide_table station="Skarn Rock" days="3" color="red"]Low at <b>noon</b>.[/tide_table]</p>[tide_table]',
    })
    const { code, err } = await migrate(['a.html', '--out', 'out'])
    expect(code).toBe(0)
    expect(err).toContain('shortcode-declined')
    expect(err).toContain('decoration-dropped')
    const written = await read('out/a.md')
    expect(written).toContain('tides:\n  - station: Skarn Rock\n    days: 3\n')
    expect(written).toContain('Tides at Skarn Rock, 3 days\n\nLow at **noon**.\n\n[tide_table]\n')
    expect((await migrate(['explain', 'tide_table'])).out).toContain('Asked first: a transformer of your configuration')
  })

  it('shows a package that is found by its name', async () => {
    const [manifest = ''] = blocks('json')
    const { name, keywords, exports } = JSON.parse(manifest) as { name: string; keywords: string[]; exports: string }
    expect(page).toContain(`transformers: ['${name}']`)
    expect(keywords).toEqual(['shortmark-plugin'])
    const folder = `node_modules/${name}`
    const { migrate, read } = await workspace({
      'shortmark.config.json': JSON.stringify({ transformers: [name] }),
      [`${folder}/package.json`]: manifest,
      [`${folder}/${exports}`]:
        "export default { tags: ['tide_table'], attributes: {}, transform: () => ({ type: 'thematicBreak' }) }\n",
      'a.html': '<p>High.</p>[tide_table]<p>Low.</p>',
    })
    expect((await migrate(['a.html', '--out', 'out'])).code).toBe(0)
    expect(await read('out/a.md')).toContain('High.\n\n---\n\nLow.\n')
  })

  it('names only what there is', () => {
    const listed = [...page.matchAll(/^- \*\*`(?:attributes|transform)`.*?(?=^- |^$)/gms)].join('\n')
    const names = [...listed.matchAll(/`(\w+)(?:\([^`]*\))?`/g)].map(([, name]) => name ?? '')
    const parts = ['attributes', 'transform', 'decoration', 'ignored']
    expect(names.filter((name) => !parts.includes(name) && !(name in shortmark))).toEqual([])
    expect(names).toContain('oneOf')
    expect(names).toContain('player')
  })

  it('compiles under the strictest settings', async () => {
    // Inside the project, so that the types of mdast, Node and vitest are found.
    const folder = await mkdtemp(join(root, 'test', 'package', 'docs-'))
    try {
      const source = '../../../src'
      const paths = { shortmark: [`${source}/index.ts`], 'shortmark/testing': [`${source}/testing/index.ts`] }
      const files = {
        'shortmark.config.ts': config,
        'tide_table.ts': transformer,
        'fixtures.ts': tests
          .replace('./transformers/tide_table.ts', './tide_table.ts')
          .replaceAll('process.env.UPDATE', "process.env['UPDATE']"),
        // Proof that somebody looked.
        'wrong.ts': transformer.replace('days: number', 'dais: number'),
        'tsconfig.json': JSON.stringify({
          extends: '../../../tsconfig.json',
          compilerOptions: { paths },
          include: ['*.ts'],
        }),
      }
      for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
      const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
      const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' })
      const errors = stdout.split('\n').filter((line) => line.includes('/docs-'))
      expect(errors.filter((line) => !line.includes('wrong.ts'))).toEqual([])
      expect(errors).not.toEqual([])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

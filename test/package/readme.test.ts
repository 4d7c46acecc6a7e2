import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'
import { describe, expect, it, vi } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { migrateOptions } from '../../src/cli/options.ts'
import { type Workspace, workspace } from '../cli/workspace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const readme = await readFile(join(root, 'README.md'), 'utf8')

/** What stands under a heading, up to the next of its kind. */
function section(title: string): string {
  const [, text] = readme.split(`\n## ${title}\n`)
  if (text === undefined) throw new Error(`README.md has no section “${title}”`)
  return text.split('\n## ')[0] ?? ''
}

/** The first block of code with this language, as it would be in a file. */
function block(text: string, language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(text)
  if (found === null) throw new Error(`no block of \`${language}\``)
  return found[1] ?? ''
}

/** `$ npx migrate a b` and what it prints. */
function consoleBlock(text: string): { argv: string[]; output: string } {
  const [command = '', ...output] = block(text, 'console').split('\n')
  return { argv: command.replace('$ npx migrate ', '').split(' '), output: output.join('\n') }
}

const firstCells = (text: string): string[] =>
  [...text.matchAll(/^\| (?!---)(.+?) \|/gm)].map(([, cell]) => cell ?? '').slice(1)

async function withSample(files: Readonly<Record<string, string>> = {}): Promise<Workspace> {
  const place = await workspace(files)
  await cp(join(root, 'fixtures', 'export'), join(place.folder, 'fixtures', 'export'), { recursive: true })
  return place
}

describe('the README', () => {
  it('shows an input, a command and an output that are true', async () => {
    const use = section('Use')
    const { argv, output } = consoleBlock(use)
    const place = await withSample()
    expect(await place.read(argv[0] ?? '')).toBe(block(use, 'text'))
    expect(await place.migrate(argv)).toEqual({ code: 0, out: '', err: output })
    expect(await place.read('content/harbour-feed.md')).toBe(block(use, 'markdown'))
  })

  it('shows a transformer that does what it says', async () => {
    const transformers = section('Transformers')
    const place = await withSample({ 'shortmark.config.ts': block(transformers, 'ts') })
    expect((await place.migrate(['fixtures/export'])).code).toBe(0)
    const post = await place.read('migrated/posts/the-last-keeper-of-skarn-rock.md')
    expect(post).toContain(`\n\n${block(transformers, 'markdown')}\n`)
  })

  it('shows calls of the API and what they print', async () => {
    const api = section('API')
    const place = await workspace({})
    const file = join(place.folder, 'example.ts')
    await writeFile(file, block(api, 'ts'))
    const printed: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((...values) => printed.push(`${values.join(' ')}\n`))
    await createJiti(import.meta.url, { fsCache: false, alias: { shortmark: join(root, 'src', 'index.ts') } }).import(
      file,
    )
    log.mockRestore()
    expect(printed.join('')).toBe(block(api, 'text'))
  })

  it('shows scripts for CI: pending changes fail, then they are done', async () => {
    const ci = section('In CI')
    const { scripts } = JSON.parse(block(ci, 'json')) as { scripts: Record<string, string> }
    const argvOf = (name: string): string[] => (scripts[name] ?? '').replace(/^migrate /, '').split(' ')
    const place = await workspace({ 'export/fog.txt': 'Fog\n\nIt came at noon.\n' })
    expect((await place.migrate(argvOf('migrate:check'))).code).toBe(1)
    expect((await place.migrate(argvOf('migrate'))).code).toBe(0)
    expect((await place.migrate(argvOf('migrate:check'))).code).toBe(0)

    const { jobs } = parseYaml(block(ci, 'yaml')) as { jobs: { migrate: { steps: { run?: string }[] } } }
    const called = jobs.migrate.steps.flatMap(({ run }) => /^npm run (\S+)$/.exec(run ?? '')?.[1] ?? [])
    expect(called.filter((name) => !(name in scripts))).toEqual([])
    expect(called).not.toEqual([])
  })

  it('lists every option with its choices, and no other', () => {
    const rows = section('Options').match(/^\| `.*$/gm) ?? []
    const flagsOf = (row: string): string[] => row.split(' | ')[0]?.match(/--[a-z-]+/g) ?? []
    const options = migrateOptions().filter(({ hidden }) => !hidden)
    expect(rows.flatMap(flagsOf)).toEqual(options.map(({ long }) => long))
    for (const { long, argChoices = [] } of options) {
      const row = rows.find((text) => flagsOf(text).some((flag) => flag === long))
      for (const choice of argChoices) expect(row).toContain(`\`${choice}\``)
    }
  })

  it('lists every exit code', () => {
    expect(firstCells(section('Exit codes')).map(Number)).toEqual(Object.values(exitCodes))
  })

  it('links to files that are there', async () => {
    const prose = readme.replace(/^```.*?^```$/gms, '')
    const links = [...prose.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '')
    expect(links).not.toEqual([])
    for (const path of links) await expect(readFile(join(root, path), 'utf8')).resolves.not.toBe('')
  })
})

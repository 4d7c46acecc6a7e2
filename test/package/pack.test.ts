import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryContentRepository } from './content-repository.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What `npm pack` needs, and no more: it builds in the copy, so that nobody's `dist` is taken away under their feet. */
const packed = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'bin',
  'docs',
  'scripts',
  'src',
]

// Slow, and `npm install` asks the registry for the dependencies: CI asks for it, a quick `npm test` does not.
describe.skipIf(process.env['SHORTMARK_PACKAGE'] !== '1')('the packed package, installed into an empty folder', () => {
  let folder = ''
  let consumer = ''
  let tarball = ''

  function run(cwd: string, command: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
    return stdout
  }

  /** Offline: a command that is not there must not be looked for in the registry, which has a `migrate` of its own. */
  const npx = (...args: readonly string[]): string => run(consumer, 'npx', '--offline', ...args)

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shortmark-'))
    consumer = join(folder, 'consumer')
    const copy = join(folder, 'copy')
    for (const name of packed) cpSync(join(root, name), join(copy, name), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    run(copy, 'npm', 'pack', '--pack-destination', folder)
    tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
    mkdirSync(consumer)
    writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n')
    run(consumer, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball)
    cpSync(join(root, 'fixtures', 'export'), join(consumer, 'export'), { recursive: true })
  }, 300_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000)

  it('holds what is run and what is read, and nothing else', () => {
    const installed = join(consumer, 'node_modules', 'shortmark')
    expect(readdirSync(installed).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'docs',
      'package.json',
    ])
    const files = readdirSync(join(installed, 'dist'), { recursive: true, encoding: 'utf8', withFileTypes: true })
    const endings = new Set(files.filter((entry) => entry.isFile()).map(({ name }) => name.replace(/^[^.]+/, '')))
    expect([...endings].sort()).toEqual(['.d.ts', '.js'])
  })

  it('migrates under both names of the command', () => {
    for (const name of ['migrate', 'shortmark']) {
      npx(name, 'export', '--out', name)
      expect(existsSync(join(consumer, name, 'posts', 'the-last-keeper-of-skarn-rock.md'))).toBe(true)
    }
  })

  it('loads a configuration in TypeScript that imports the package', () => {
    writeFileSync(
      join(consumer, 'shortmark.config.ts'),
      `import { defineConfig, defineTransformer, paragraph, text } from 'shortmark'

export const tideTable = defineTransformer({
  tags: ['tide_table'],
  attributes: { station: text.or('the coast') },
  transform: ({ attributes: { station } }) => paragraph(\`Tides of \${station}\`),
})

export default defineConfig({ out: 'configured', transformers: [tideTable] })
`,
    )
    npx('migrate', 'export')
    const post = readFileSync(join(consumer, 'configured', 'posts', 'the-last-keeper-of-skarn-rock.md'), 'utf8')
    expect(post).toContain('\nTides of Skarn Rock\n')
  })

  it('is typed for a consumer with the strictest compiler', () => {
    const settings = {
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        module: 'nodenext',
        target: 'es2023',
        declaration: true,
        outDir: 'types',
        types: [],
      },
      files: ['shortmark.config.ts', 'fixtures.ts'],
    }
    writeFileSync(
      join(consumer, 'fixtures.ts'),
      `import { runFixtures } from 'shortmark/testing'
import config, { tideTable } from './shortmark.config.js'
const { shortcodes, presets, remarkPlugins } = config
const rules = { shortcodes, presets, remarkPlugins }
export const names: readonly string[] = runFixtures({ fixtures: '.', transformers: [tideTable], ...rules }).map(({ name }) => name)
`,
    )
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify(settings))
    const compiler = relative(consumer, join(root, 'node_modules', 'typescript', 'bin', 'tsc'))
    expect(run(consumer, process.execPath, compiler, '-p', '.')).toBe('')
  })

  it('has a transformer of a stranger tested as ours are, by whatever runs tests', () => {
    npx('migrate', 'create-transformer', 'tide_table', '--from', 'export', '--dir', 'own')
    expect(readFileSync(join(consumer, 'own/fixtures/tide_table/use-1/input.html'), 'utf8')).toContain('[tide_table ')
    writeFileSync(
      join(consumer, 'own', 'tide_table.js'),
      `import { defineTransformer, paragraph, text } from 'shortmark'
export default defineTransformer({
  tags: ['tide_table'],
  attributes: { station: text, days: text },
  transform: ({ attributes: { station, days } }) => paragraph(\`\${station}: \${days}\`),
})
`,
    )
    writeFileSync(
      join(consumer, 'own', 'fixtures.test.js'),
      `import { test } from 'node:test'
import { defineFixtureTests } from 'shortmark/testing'
import tideTable from './tide_table.js'
const fixtures = new URL('./fixtures/', import.meta.url)
const shortcodes = { pier: '**{{content}}**' }
defineFixtureTests({ test, fixtures, transformers: [tideTable], shortcodes, update: process.env.UPDATE === '1' })
`,
    )
    mkdirSync(join(consumer, 'own/fixtures/pier'))
    writeFileSync(join(consumer, 'own/fixtures/pier/input.html'), '[pier]Low water[/pier]')
    const runTests = (update: string) =>
      spawnSync(process.execPath, ['--test', 'own/fixtures.test.js'], {
        cwd: consumer,
        encoding: 'utf8',
        env: { ...process.env, UPDATE: update, NODE_TEST_CONTEXT: undefined },
      })
    expect(runTests('0').status).toBe(1)
    expect(runTests('1').status).toBe(0)
    expect(runTests('0').status).toBe(0)
    const output = join(consumer, 'own/fixtures/tide_table/use-1/output.md')
    expect(readFileSync(output, 'utf8')).toBe('Skarn Rock: 3\n')
    expect(readFileSync(join(consumer, 'own/fixtures/pier/output.md'), 'utf8')).toBe('**Low water**\n')
    writeFileSync(output, 'Something else\n')
    const { status, stdout } = runTests('0')
    expect(status).toBe(1)
    expect(stdout).toContain('tide_table/use-1/output.md: ')
  })

  it('serves a repository of content as its scripts and its workflow have it', () => {
    const repository = join(folder, 'repository')
    cpSync(join(root, 'fixtures', 'content-repository'), repository, { recursive: true })
    run(repository, 'npm', 'install', '--save-dev', '--no-audit', '--no-fund', '--prefer-offline', tarball)
    tryContentRepository(repository)
  }, 300_000)

  it('brings along the schema of its reports', () => {
    const path = run(consumer, process.execPath, '-p', "require.resolve('shortmark/report.schema.json')")
    const schema = JSON.parse(readFileSync(path.trim(), 'utf8')) as { title: string }
    expect(schema.title).toBe('Report of a run of shortmark')
  })

  it('explains findings with the docs that it brings along', () => {
    expect(npx('migrate', 'explain', 'link-lost')).toContain('For example: ')
  })
})

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createJiti } from 'jiti'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildCommand } from '../process/built-command.ts'
import { tryContentRepository } from './content-repository.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const repository = join(root, 'fixtures', 'content-repository')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const { scripts } = JSON.parse(read('fixtures/content-repository/package.json')) as { scripts: Record<string, string> }

// It imports JSON as bundlers take it, and Node does not.
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await createJiti(import.meta.url, {
  fsCache: false,
}).import<typeof import('@actions/workflow-parser')>('@actions/workflow-parser')

/** What GitHub itself has to say against a workflow. */
async function complaints(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'migrate.yml', content }, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

/** The package, built from what is here, as `npm install` would lay it into a folder. */
function install(folder: string): void {
  const installed = join(folder, 'node_modules', 'shortmark')
  const bin = join(folder, 'node_modules', '.bin')
  mkdirSync(bin, { recursive: true })
  const built = buildCommand()
  for (const name of ['package.json', 'bin', 'dist'])
    cpSync(join(built.folder, name), join(installed, name), { recursive: true })
  built.remove()
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'))
  symlinkSync(join('..', 'shortmark', 'bin', 'migrate.js'), join(bin, 'migrate'))
}

describe('the repository of content', () => {
  // `pack.test.ts` does the same with what is published.
  it('has scripts that do in a workflow what the docs say', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shortmark-'))
    try {
      cpSync(repository, folder, { recursive: true })
      install(folder)
      tryContentRepository(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 300_000)

  it('has a workflow that GitHub takes, and that calls its scripts', async () => {
    for (const name of readdirSync(join(repository, '.github', 'workflows'))) {
      const workflow = read(`fixtures/content-repository/.github/workflows/${name}`)
      expect(await complaints(workflow)).toEqual([])
      const called = [...workflow.matchAll(/npm run (\S+)/g)].map(([, script]) => script ?? '')
      expect(called.filter((script) => !Object.hasOwn(scripts, script))).toEqual([])
      expect(called).not.toEqual([])
    }
  })
})

describe('docs/ci.md', () => {
  const docs = read('docs/ci.md')
  const blocks = (language: string): string[] =>
    [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code ?? '')

  it('shows the scripts, the configuration and the workflow of that repository', () => {
    expect(blocks('json').map((block) => JSON.parse(block).scripts)).toContainEqual(scripts)
    expect(blocks('ts')).toContain(read('fixtures/content-repository/shortmark.config.ts'))
    expect(blocks('yaml')).toContain(read('fixtures/content-repository/.github/workflows/migrate.yml'))
  })

  it('shows workflows that GitHub takes', async () => {
    const workflows = blocks('yaml').filter((block) => 'jobs' in (parse(block) as object))
    expect(workflows.length).toBeGreaterThan(1)
    for (const workflow of workflows) expect(await complaints(workflow)).toEqual([])
    expect(await complaints('on: push\njobs:\n  a:\n    runs-on: x\n    stepz: []\n')).not.toEqual([])
  })
})

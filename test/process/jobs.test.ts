import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTree, temporaryFolder } from '../output/temporary-folder.ts'
import { type BuiltCommand, buildCommand } from './built-command.ts'
import { writeExport } from './sample-export.ts'

let command: BuiltCommand
beforeAll(() => {
  command = buildCommand()
})
afterAll(() => command.remove())

/** All that a run leaves on the disk, and its report. */
async function outcomeOf(cwd: string, jobs: number): Promise<unknown> {
  const out = `out-${jobs}`
  const args = ['site.xml', '--out', out, '--jobs', String(jobs), '--metadata', 'both', '--quiet']
  args.push('--report', `json=report-${jobs}.json`, '--report', `html=report-${jobs}.html`)
  expect(command.run(cwd, ...args)).toMatchObject({ status: 0 })
  const read = async (name: string) => (await readFile(join(cwd, name), 'utf8')).replaceAll(out, 'out')
  const reports = [await read(`report-${jobs}.json`), await read(`report-${jobs}.html`)]
  return { files: await readTree(join(cwd, out)), reports }
}

describe('--jobs', () => {
  it('gives the same bytes with 1, 2 and 8', async () => {
    const cwd = await temporaryFolder()
    writeExport(cwd, 40)
    const alone = await outcomeOf(cwd, 1)
    expect(await outcomeOf(cwd, 2)).toEqual(alone)
    expect(await outcomeOf(cwd, 8)).toEqual(alone)
  })

  it('loads the configuration in every thread: transformers, rules for shortcodes and plugins', async () => {
    const cwd = await temporaryFolder()
    writeExport(cwd, 5)
    writeFileSync(join(cwd, 'note.html'), '<p>One [tide height="3"] two [harbour].</p>')
    writeFileSync(
      join(cwd, 'shortmark.config.ts'),
      `import { defineConfig, defineTransformer, text } from 'shortmark'
const tide = defineTransformer({
  tags: ['tide'],
  attributes: { height: text.or('') },
  transform: ({ attributes: { height } }) => [{ type: 'text', value: \`a tide of \${height} metres\` }],
})
const loud = () => (tree: { children: unknown[] }) => {
  tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'The end.' }] })
}
export default defineConfig({
  transformers: [tide],
  shortcodes: { harbour: 'the harbour' },
  remarkPlugins: [loud],
})
`,
    )
    for (const jobs of ['1', '2']) {
      expect(command.run(cwd, '.', '--out', `out-${jobs}`, '--jobs', jobs, '--quiet')).toMatchObject({ status: 0 })
      const note = await readFile(join(cwd, `out-${jobs}`, 'note.md'), 'utf8')
      expect(note).toContain('One a tide of 3 metres two the harbour.\n\nThe end.\n')
    }
  })

  it('loses nothing but the document that ends its thread', async () => {
    const cwd = await temporaryFolder()
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(cwd, `${name}.html`), `<p>Text of ${name}.</p>`)
    writeFileSync(join(cwd, 'b.html'), '<p>[leave]</p>')
    writeFileSync(
      join(cwd, 'shortmark.config.ts'),
      `import { defineConfig, defineTransformer } from 'shortmark'
const leave = defineTransformer({ tags: ['leave'], attributes: {}, transform: () => process.exit(3) })
export default defineConfig({ transformers: [leave] })
`,
    )
    const { status, stdout } = command.run(cwd, '*.html', '--out', 'out', '--jobs', '2', '--json')
    const { documents } = JSON.parse(stdout)
    expect(documents).toMatchObject([
      { key: 'a.html', outcome: 'migrated' },
      { key: 'b.html', outcome: 'failed', diagnostics: [{ code: 'post-failed' }] },
      { key: 'c.html', outcome: 'migrated' },
      { key: 'd.html', outcome: 'migrated' },
    ])
    expect(status).toBe(1)
    expect(Object.keys(await readTree(join(cwd, 'out')))).toEqual(['.shortmark/manifest.json', 'a.md', 'c.md', 'd.md'])
  })
})

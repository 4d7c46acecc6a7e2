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
})

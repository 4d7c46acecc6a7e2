import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faster, printTable } from '../measure.ts'
import type { BenchOptions } from '../options.ts'
import { type NodeRun, runNode } from '../process/run-node.ts'
import { withExport } from '../with-export.ts'
import { withFolder } from '../with-folder.ts'
import { installedTools, type Tool } from './wordpress-export-to-markdown.ts'

export const migrateScript = fileURLToPath(new URL('../../bin/migrate.js', import.meta.url))

/** From the file to the folder, each in a process of its own, everybody the same documents. */
export const benchEndToEnd = (options: BenchOptions): Promise<void> =>
  withExport(options, { posts: 10_000 }, async (file) => {
    const others = installedTools()
    const tools = [...shortmark(options.variants), ...others]
    const results = tools.map((): Result => ({}))
    for (let round = 0; round < options.rounds; round++)
      for (const [index, tool] of tools.entries()) {
        const result = await tryTool(tool, file, options.signal)
        console.error(`${tool.name}: ${result.failure ?? `${result.run?.wall.toFixed(1)} s`}`)
        results[index] = better(results[index]!, result)
      }
    const size = (await stat(file)).size / 1e6
    printTable(`${size.toFixed(0)} MB end to end, best of ${options.rounds}`, [
      ['', 'files', 'wall s', 'CPU s', 'peak MB', 'wall / shortmark’s', 'CPU / shortmark’s', 'peak / shortmark’s'],
      ...tools.map(({ name }, index) => rowOf(name, results[index]!, results[0]!)),
    ])
    for (const [index, { name }] of tools.entries())
      if (results[index]!.failure !== undefined) console.log(`  ${name}: ${results[index]!.failure}`)
    if (others.length === 0)
      console.log('  wordpress-export-to-markdown was not measured: WETM_DIR names no copy (docs/performance.md)')
  })

function shortmark(variants: BenchOptions['variants']): Tool[] {
  if (!existsSync(new URL('../../dist/cli/main.js', import.meta.url)))
    throw new Error('Unexpected folder without `dist`, expected the built command; run `npm run build`')
  return [[], ['--no-verify'], ...variants].map((more) => ({
    name: ['shortmark', ...more].join(' '),
    script: migrateScript,
    // The others write documents of every status.
    args: (file, out) => [file, '--out', out, '--status', 'any', '--quiet', ...more],
  }))
}

interface Result {
  readonly run?: NodeRun
  readonly files?: number
  readonly failure?: string
}

const tryTool = (tool: Tool, file: string, signal: AbortSignal): Promise<Result> =>
  withFolder(async (folder) => {
    const out = join(folder, 'out')
    try {
      const run = await runNode(tool.script, tool.args(file, out), { signal })
      const files = (await readdir(out, { recursive: true })).filter((path) => path.endsWith('.md')).length
      return { run, files }
    } catch (error) {
      signal.throwIfAborted()
      return { failure: error instanceof Error ? error.message : String(error) }
    }
  })

function better(a: Result, b: Result): Result {
  if (a.run === undefined || b.run === undefined) return { ...a, ...b }
  return { ...b, run: { ...faster(a.run, b.run), peak: Math.min(a.run.peak, b.run.peak) } }
}

function rowOf(name: string, { run, files }: Result, { run: ours }: Result): string[] {
  if (run === undefined) return [name, 'failed', '', '', '', '', '', '']
  const ratio = (measure: keyof NodeRun): string =>
    ours === undefined ? '' : (run[measure] / ours[measure]).toFixed(2)
  return [
    name,
    String(files),
    run.wall.toFixed(2),
    run.cpu.toFixed(2),
    (run.peak / 1e6).toFixed(0),
    ratio('wall'),
    ratio('cpu'),
    ratio('peak'),
  ]
}

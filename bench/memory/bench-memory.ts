import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BenchOptions } from '../options.ts'
import { migrateScript } from '../peers/end-to-end.ts'
import { runNode } from '../process/run-node.ts'
import { withExport } from '../with-export.ts'
import { withFolder } from '../with-folder.ts'
import { curve } from './curve.ts'
import { type Sample, sampleProcess } from './sample-process.ts'

/** Runs of `migrate`, and how much memory was resident while they went on. */
export async function benchMemory(options: BenchOptions): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error(`Unexpected platform ${process.platform}, expected linux: memory is read from /proc`)
  const variants = options.variants.length === 0 ? [[]] : options.variants
  await withExport(options, { bytes: 2e9 }, async (file) => {
    for (const more of variants) await watch(file, more, options.signal)
  })
}

const watch = (file: string, more: readonly string[], signal: AbortSignal): Promise<void> =>
  withFolder(async (folder) => {
    let samples: () => Sample[] = () => []
    const run = await runNode(
      migrateScript,
      [file, '--out', join(folder, 'out'), '--status', 'any', '--quiet', ...more],
      {
        signal,
        started: (pid) => {
          samples = sampleProcess(pid).stop
        },
      },
    ).finally(() => samples())
    const size = (await stat(file)).size / 1e9
    console.log(`\nmemory of \`${['migrate', ...more].join(' ')}\` over ${size.toFixed(2)} GB`)
    console.log(curve(samples()).join('\n'))
    console.log(`  peak ${(run.peak / 1e6).toFixed(0)} MB, ${run.wall.toFixed(0)} s, ${run.cpu.toFixed(0)} s of CPU`)
  })

import { cpus, loadavg } from 'node:os'
import { benchHostile } from './hostile.ts'
import { benchMemory } from './memory/bench-memory.ts'
import { type BenchOptions, readOptions } from './options.ts'
import { benchBodies } from './peers/bodies.ts'
import { benchEndToEnd } from './peers/end-to-end.ts'
import { benchReading } from './peers/reading.ts'
import { benchShortcodes } from './shortcodes.ts'

const groups = {
  peers: benchEndToEnd,
  bodies: benchBodies,
  reading: benchReading,
  shortcodes: benchShortcodes,
  hostile: benchHostile,
  memory: benchMemory,
} satisfies Readonly<Record<string, (options: BenchOptions) => unknown>>

const known = Object.keys(groups) as (keyof typeof groups)[]

const interruption = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort())

try {
  const { signal } = interruption
  // A run over 2 GB is for those who ask for it.
  const call = readOptions(
    process.argv.slice(2),
    known,
    known.filter((name) => name !== 'memory'),
  )
  const [core] = cpus()
  const load = loadavg()[0]!.toFixed(1)
  console.log(`${cpus().length} cores of ${core?.model.trim() ?? 'unknown'}, load ${load}, Node.js ${process.version}`)
  for (const group of call.groups) {
    signal.throwIfAborted()
    await groups[group]({ ...call.options, signal })
  }
} catch (error) {
  console.error(interruption.signal.aborted ? 'Interrupted' : error instanceof Error ? error.message : error)
  process.exitCode = interruption.signal.aborted ? 130 : 2
}

import { writeFile } from 'node:fs/promises'
import { formatResult } from './format-result.ts'
import { type ExportResult, measureExport } from './measure-export.ts'
import { readOptions } from './options.ts'
import { checkRequirements } from './requirements.ts'
import { openWordPress } from './wordpress.ts'

/** Ctrl-C takes the way of every other error, so that the server and its files are gone at the end. */
async function measure(signal: AbortSignal): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  checkRequirements(options.wordpress)
  const wordpress = await openWordPress({ ...options, signal })
  const results: ExportResult[] = []
  try {
    console.error(`WordPress ${wordpress.version}`)
    for (const file of options.exports) {
      signal.throwIfAborted()
      const result = await measureExport(file, wordpress, options.keep)
      results.push(result)
      console.log(formatResult(result, options.worst))
    }
  } finally {
    await wordpress.close()
  }
  if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, undefined, 2)}\n`)
}

const interruption = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interruption.abort())

try {
  await measure(interruption.signal)
} catch (error) {
  console.error(interruption.signal.aborted ? 'Interrupted' : error instanceof Error ? error.message : error)
  process.exitCode = interruption.signal.aborted ? 130 : 2
}

import { generateExport } from './generate-export.ts'
import { readOptions } from './options.ts'
import { writeExport } from './write-export.ts'

const { extent, seed, out } = readOptions(process.argv.slice(2))
try {
  await writeExport(generateExport(extent, seed), out)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { generateExport } from './generate-export.ts'
import { inChunks } from './in-chunks.ts'
import { readOptions } from './options.ts'

const { extent, seed, out } = readOptions(process.argv.slice(2))
const chunks = Readable.from(inChunks(generateExport(extent, seed), 1 << 18), { objectMode: false })
try {
  await pipeline(chunks, out === undefined ? process.stdout : createWriteStream(out))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

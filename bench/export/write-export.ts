import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** To a file or, without one, to the standard output, no faster than that takes it. */
export async function writeExport(texts: Iterable<string>, out?: string, signal?: AbortSignal): Promise<void> {
  const chunks = Readable.from(inChunks(texts, 1 << 18), { objectMode: false })
  await pipeline(chunks, out === undefined ? process.stdout : createWriteStream(out), { ...(signal && { signal }) })
}

/** Texts joined until they have a size worth a system call. */
function* inChunks(texts: Iterable<string>, length: number): Generator<Buffer> {
  let chunk = ''
  for (const text of texts) {
    chunk += text
    if (chunk.length < length) continue
    yield Buffer.from(chunk)
    chunk = ''
  }
  if (chunk !== '') yield Buffer.from(chunk)
}

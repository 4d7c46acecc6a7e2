import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import type { Report } from '../../diagnostics/diagnostic.ts'
import { createCursor } from './cursor.ts'
import type { EncodingHint } from './encoding.ts'
import { createDecoder, encodingHint, isForeign } from './encoding.ts'

/** Bytes that are read at a time. */
export const chunkLength = 0x40000

/** Enough for a declaration, even behind a few PHP warnings. */
const headLength = 0x10000

export async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * The text of a file, chunk by chunk, without a byte order mark. What was not in the encoding it should be in is
 * reported, once a file.
 *
 * @throws What the file system says.
 */
export async function* readChunks(path: string, report: Report): AsyncGenerator<string> {
  yield* chunksOf(path, await encodingOf(path, report), report)
}

export interface Encoding extends EncodingHint {
  readonly name: string
}

/** In what encoding a file is read. A declaration that is wrong is reported. */
export async function encodingOf(path: string, report: Report): Promise<Encoding> {
  const hint = encodingHint(await readHead(path))
  return { ...hint, name: await chooseEncoding(hint, () => isUtf8File(path), report) }
}

/** The same as `readChunks`, of a file whose encoding is known. */
export async function* chunksOf(path: string, { name, ...hint }: Encoding, report: Report): AsyncGenerator<string> {
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: chunkLength })
  let first = true
  for await (const text of decodeChunks(stream, name, hint, report)) {
    const chunk = first ? withoutMark(text) : text
    if (text !== '') first = false
    if (chunk !== '') yield chunk
  }
}

/** The text of a small file, its byte order mark included: whoever writes it back needs it. */
export async function readText(path: string, report: Report): Promise<string> {
  const bytes = await readFile(path)
  const hint = encodingHint(bytes.subarray(0, headLength))
  const encoding = await chooseEncoding(hint, async () => isUtf8(bytes), report)
  const chunks: string[] = []
  for await (const chunk of decodeChunks([bytes], encoding, hint, report)) chunks.push(chunk)
  return chunks.join('')
}

export const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

type Utf8Check = 'ascii' | 'utf-8' | 'other'

/** A wrong declaration is common: WordPress writes down the setting of the blog, whatever the database holds. */
async function chooseEncoding(hint: EncodingHint, check: () => Promise<Utf8Check>, report: Report): Promise<string> {
  if (hint.certain !== undefined) return hint.certain
  const { declared } = hint
  if (declared === undefined || !isForeign(declared)) return 'utf-8'
  const actual = await check()
  if (actual === 'utf-8') report('encoding-repaired', { declared, actual }, { line: 1, column: 1 })
  return actual === 'other' ? declared : 'utf-8'
}

async function* decodeChunks(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  encoding: string,
  hint: EncodingHint,
  report: Report,
): AsyncGenerator<string> {
  const decoder = createDecoder(encoding)
  const cursor = createCursor()
  let reported = false
  const note = (text: string, invalidAt: number | undefined): string => {
    if (reported) return text
    cursor.advance(text, 0, invalidAt)
    if (invalidAt !== undefined) {
      reported = true
      report('encoding-repaired', { declared: hint.declared ?? 'UTF-8', actual: 'windows-1252' }, cursor.place())
    }
    return text
  }
  for await (const bytes of source) {
    const { text, invalidAt } = decoder.decode(bytes)
    yield note(text, invalidAt)
  }
  const { text, invalidAt } = decoder.end()
  yield note(text, invalidAt)
}

async function isUtf8File(path: string): Promise<Utf8Check> {
  const check = createUtf8Check()
  const stream: AsyncIterable<Buffer> = createReadStream(path)
  for await (const bytes of stream) {
    if (!check.add(bytes)) return 'other'
  }
  return check.result()
}

function isUtf8(bytes: Buffer): Utf8Check {
  const check = createUtf8Check()
  return check.add(bytes) ? check.result() : 'other'
}

function createUtf8Check(): { add(bytes: Buffer): boolean; result(): Utf8Check } {
  const decoder = createDecoder('utf-8')
  let ascii = true
  return {
    add(bytes) {
      const { text, invalidAt } = decoder.decode(bytes)
      ascii &&= text.length === bytes.length
      return invalidAt === undefined
    },
    result: () => (ascii ? 'ascii' : 'utf-8'),
  }
}

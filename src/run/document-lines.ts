import type { DocumentReport } from '../model/run-report.ts'
import { type Counts, createTally } from '../reports/tally.ts'
import type { TaskResult } from './task.ts'

/** What the line of a document says of it: its report, and what is on the disk because of it. */
export type StoredDocument = Pick<TaskResult, 'report' | 'written'>

/**
 * Documents that are done, each as a line of JSON, and what is asked about them without reading it. Made where they were done:
 * whoever stores them does not look into them. Plain data: it crosses worker boundaries.
 *
 *     {"written":[{"path":"posts/tide.md","hash":"9c…","key":"…"}],"report":{"key":"…",…}}
 */
export interface DocumentLines {
  /** All lines, with their endings. */
  readonly bytes: Uint8Array
  /** Bytes of each line. */
  readonly lengths: readonly number[]
  /** Bytes of the list of files in each line. */
  readonly writtenLengths: readonly number[]
  readonly counts: Counts
  /** Of each document its files with their texts; empty where nobody wants to see them. */
  readonly writes: readonly TaskResult['writes'][]
}

/** What stands in front of the list of files. */
const opening = '{"written":'

/** What stands behind it, as far as the text of the key. */
const keyOpening = ',"report":{"key":"'

export function toLines(documents: readonly TaskResult[]): DocumentLines {
  const tally = createTally()
  const lines: string[] = []
  const lengths: number[] = []
  const writtenLengths: number[] = []
  let size = 0
  for (const { report, written } of documents) {
    tally.addDocument(report)
    const files = JSON.stringify(written)
    const line = `${opening}${files},"report":${JSON.stringify(report)}}\n`
    const length = Buffer.byteLength(line)
    lines.push(line)
    lengths.push(length)
    writtenLengths.push(Buffer.byteLength(files))
    size += length
  }
  // Not out of the pool of small buffers: all of that would cross with it.
  const bytes = Buffer.allocUnsafeSlow(size)
  bytes.write(lines.join(''))
  const writes = documents.some((document) => document.writes.length > 0)
    ? documents.map((document) => document.writes)
    : []
  return { bytes, lengths, writtenLengths, counts: tally.counts(), writes }
}

/** The report of one of them. */
export function reportAt({ bytes, lengths }: Pick<DocumentLines, 'bytes' | 'lengths'>, index: number): DocumentReport {
  let start = 0
  for (let before = 0; before < index; before++) start += lengths[before]!
  return documentIn(bytes.subarray(start, start + lengths[index]!)).report
}

export const documentIn = (line: Uint8Array): StoredDocument => JSON.parse(textOf(line))

/** Where in a line the list of files begins, in bytes. */
export const writtenStart = opening.length

/**
 * The key of a document, without reading the line to its end.
 *
 * @param part Of the line, from behind the list of files.
 * @returns Nothing where it is not to be seen at once.
 */
export function keyIn(part: Buffer): string | undefined {
  if (part.toString('latin1', 0, keyOpening.length) !== keyOpening) return undefined
  const end = part.indexOf(quote, keyOpening.length)
  if (end === -1) return undefined
  const key = part.toString('utf8', keyOpening.length, end)
  return key.includes('\\') ? undefined : key
}

const quote = 0x22

const textOf = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString()

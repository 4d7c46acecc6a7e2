import { open } from 'node:fs/promises'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Encoding } from './read-text.ts'
import { chunkLength, chunksOf, encodingOf, withoutMark } from './read-text.ts'
import { decodeUtf8, unfinishedLength } from './utf8-decoder.ts'

/** A part of the text of a file. */
export interface Piece {
  readonly text: string
  /** Where in the file the text stands as UTF-8, byte for byte; none where it does not. */
  readonly bytes?: ByteRange
}

/** Offset and number of bytes. */
export interface ByteRange {
  readonly start: number
  readonly length: number
}

/**
 * The text of a file, in pieces as somebody wants them.
 *
 * @param cut How many of the bytes make the next piece; 0 where that cannot be told before there are more. What it says is not
 * followed where that would take too much memory, and not in other encodings than UTF-8.
 * @throws What the file system says.
 */
export async function* readPieces(
  path: string,
  report: Report,
  cut: (bytes: Buffer) => number,
): AsyncGenerator<readonly Piece[]> {
  const encoding = await encodingOf(path, report)
  if (encoding.name !== 'utf-8') {
    for await (const text of chunksOf(path, encoding, report)) yield [{ text }]
    return
  }
  let isReported = false
  let isFirst = true
  for await (const { parts, start } of readParts(path, cut)) {
    const pieces: Piece[] = []
    let at = start
    for (const bytes of parts) {
      const { text, invalidAt } = decodeUtf8(bytes)
      if (invalidAt !== undefined && !isReported) {
        isReported = true
        await reportInvalid(path, encoding, report)
      }
      const hasMark = isFirst && text.startsWith('\ufeff')
      isFirst = false
      if (invalidAt === undefined && !hasMark) pieces.push({ text, bytes: { start: at, length: bytes.length } })
      else pieces.push({ text: hasMark ? withoutMark(text) : text })
      at += bytes.length
    }
    yield pieces
  }
}

/** No part that is waited for is longer than this. In bytes. */
const longestPart = 0x800000

/** What it yields holds until the next one is asked for. */
async function* readParts(
  path: string,
  cut: (bytes: Buffer) => number,
): AsyncGenerator<{ readonly parts: readonly Buffer[]; readonly start: number }> {
  const file = await open(path)
  try {
    let room: Buffer = Buffer.allocUnsafe(2 * chunkLength)
    let filled = 0
    let start = 0
    for (let isEnd = false; !isEnd; ) {
      if (room.length - filled < chunkLength) room = Buffer.concat([room.subarray(0, filled)], room.length * 2)
      const { bytesRead } = await file.read(room, filled, chunkLength)
      isEnd = bytesRead === 0
      filled += bytesRead
      const parts: Buffer[] = []
      let at = 0
      while (at < filled) {
        const rest = room.subarray(at, filled)
        const wanted = cut(rest)
        const isForced = wanted === 0 && (isEnd || rest.length > longestPart)
        const length = isForced ? rest.length - (isEnd ? 0 : unfinishedLength(rest)) : wanted
        if (length === 0) break
        parts.push(rest.subarray(0, length))
        at += length
      }
      yield { parts, start }
      room.copyWithin(0, at, filled)
      filled -= at
      start += at
    }
  } finally {
    await file.close()
  }
}

/** Where that is takes lines to be counted from the beginning; it is told once a file. */
async function reportInvalid(path: string, encoding: Encoding, report: Report): Promise<void> {
  let isFound = false
  const found: Report = (...finding) => {
    isFound = true
    report(...finding)
  }
  for await (const _ of chunksOf(path, encoding, found)) if (isFound) break
}

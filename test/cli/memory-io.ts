import { Readable } from 'node:stream'
import type { Io } from '../../src/cli/io.ts'

export interface MemoryIo extends Io {
  /** What was written so far. */
  readonly out: () => string
  readonly err: () => string
}

/** An outside world of strings. */
export function memoryIo(changes: Partial<Io> & { input?: string; tty?: boolean } = {}): MemoryIo {
  const written = { out: '', err: '' }
  const { input = '', tty = false, ...io } = changes
  return {
    stdout: { write: (text) => (written.out += text), isTTY: tty, columns: 80 },
    stderr: { write: (text) => (written.err += text), isTTY: tty, columns: 80 },
    stdin: Readable.from([input]),
    cwd: process.cwd(),
    env: {},
    interruption: () => new AbortController().signal,
    out: () => written.out,
    err: () => written.err,
    ...io,
  }
}

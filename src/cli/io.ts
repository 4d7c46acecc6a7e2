import type { Readable } from 'node:stream'

/** Where text goes; a stream of Node is one. */
export interface Output {
  /** A stream that wants to wait says `false`. */
  write(text: string): unknown
  on?(event: 'drain' | 'close', listener: () => void): unknown
  off?(event: 'drain' | 'close', listener: () => void): unknown
  /** Nobody is there any more. */
  readonly destroyed?: boolean
  readonly isTTY?: boolean
  readonly columns?: number
}

/** All that a command knows of the world outside. */
export interface Io {
  /** Data: JSON, diffs. */
  readonly stdout: Output
  /** What is for people. */
  readonly stderr: Output
  readonly stdin: Readable
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** From now on Ctrl-C is a wish to stop, which the signal tells; before, it ends the process as usual. */
  interruption(): AbortSignal
}

/** The process's own. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  const { stdout, stderr, stdin, env } = process
  return { stdout, stderr, stdin, cwd: process.cwd(), env, interruption }
}

/** Only the first Ctrl-C is a wish; the second ends the process. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort())
  return controller.signal
}

/** `migrate … | head` closes the pipe before all is said. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Piece by piece, and no faster than the other side reads. One who has gone away reads no more, and need not be waited for. */
export async function writeAll(output: Output, chunks: Iterable<string>): Promise<void> {
  for (const chunk of chunks) {
    if (output.destroyed === true) return
    if (output.write(chunk) !== false || output.on === undefined) continue
    await new Promise<void>((resolve) => {
      const go = (): void => {
        for (const event of ['drain', 'close'] as const) output.off?.(event, go)
        resolve()
      }
      for (const event of ['drain', 'close'] as const) output.on?.(event, go)
    })
  }
}

/**
 * Whether to paint. What the user says goes before what the environment says (https://no-color.org, and `FORCE_COLOR` as
 * Node reads it), and both before what the stream is.
 */
export function wantsColor(flag: boolean | undefined, output: Output, env: Io['env']): boolean {
  if (flag !== undefined) return flag
  if (env['NO_COLOR']) return false
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return output.isTTY === true && env['TERM'] !== 'dumb'
}

import { writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { exitCodes } from './exit-codes.ts'
import { type Pager, startPager } from './pager.ts'

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
  /** For text that a person reads at a terminal; none where there is no such program to be started. */
  startPager?(command: string): Pager
  /** From now on Ctrl-C and SIGTERM are a wish to stop, which the signal tells; before, they end the process as usual. */
  interruption(): AbortSignal
}

/** The process's own. */
export function processIo(): Io {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endOfOutput)
  const { stdout, stderr, stdin, env } = process
  return {
    stdout,
    stderr,
    stdin,
    cwd: process.cwd(),
    env,
    startPager: (command) => startPager(command, env),
    interruption,
  }
}

/** Ctrl-C, and what Kubernetes, Slurm and CI send when the time is up. Only the first is a wish; the second ends the process. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const stop = (): void => {
    for (const signal of signals) process.off(signal, stop)
    controller.abort()
  }
  for (const signal of signals) process.on(signal, stop)
  return controller.signal
}

/** `migrate … | head` closes the pipe before all is said; a full disk behind `> file` is no finding. */
function endOfOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return
  try {
    writeSync(process.stderr.fd, `Unexpected end of the output (${error.message}), expected room for all of it\n`)
  } finally {
    process.exit(exitCodes.couldNotRun)
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

import { spawn } from 'node:child_process'
import type { Writable } from 'node:stream'
import type { Io, Output } from './io.ts'
import { writeTo } from './write-to.ts'

/** A program that shows text page by page. */
export interface Pager {
  readonly stdin: Writable
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number>
}

/** Text for a person at a terminal, who may leave before all is said. */
export interface PagedOutput {
  /** Resolves when there is room for more: whoever reads decides how fast the run goes on. */
  write(text: string): Promise<void>
  /** Whether there is still somebody to read. */
  readonly isRead: boolean
  /** Whether the pager has the terminal, and nothing else may be written to it. */
  readonly isOpen: boolean
  /** Resolves when the reader has left. */
  close(): Promise<void>
}

/** As git chooses; none where nobody wants one. Windows has no `less`. */
export function pagerCommand({ GIT_PAGER, PAGER }: Io['env']): string | undefined {
  const command = GIT_PAGER ?? PAGER ?? (process.platform === 'win32' ? '' : 'less')
  return command === '' || command === 'cat' ? undefined : command
}

/** A pager is a command line of a shell, options and all. */
export function startPager(command: string, env: Io['env']): Pager {
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    // As git has it: leave at once where all fits on one page, keep colours, leave the text on the screen.
    env: { LESS: 'FRX', LV: '-c', ...env },
  })
  // Whoever has read enough closes the pipe.
  child.stdin.on('error', () => {})
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? 0))
    child.once('error', () => resolve(notFound))
  })
  return { stdin: child.stdin, ended }
}

/** What shells exit with when there is no such program. */
const notFound = 127
/** … and when it may not be run. */
const notExecutable = 126

/** More than fits into the pipe to a program that reads nothing. */
const unread = 0x100000

/** Starts a pager when there is something to show. Where it cannot be run, the text goes to `output` as it is. */
export function createPagedOutput(output: Output, start: () => Pager): PagedOutput {
  let pager: Pager | undefined
  let state: 'waiting' | 'open' | 'left' | 'plain' = 'waiting'
  /** What a pager that never started has swallowed. */
  let swallowed: string[] = []
  let length = 0

  function open(): Pager {
    const started = start()
    state = 'open'
    started.ended.then((code) => {
      state = code === notFound || code === notExecutable ? 'plain' : 'left'
    })
    return started
  }

  function remember(text: string): void {
    length += text.length
    if (length > unread) swallowed = []
    else swallowed.push(text)
  }

  async function writePlainly(text: string): Promise<void> {
    for (const earlier of swallowed.splice(0)) await writeTo(output, earlier)
    await writeTo(output, text)
  }

  return {
    get isRead() {
      return state !== 'left'
    },
    get isOpen() {
      return state === 'open'
    },
    async write(text) {
      if (text === '' || state === 'left') return
      if (state === 'plain') return writePlainly(text)
      pager ??= open()
      remember(text)
      await writeTo(pager.stdin, text)
      // Nobody takes more; how it ended says whether the reader left or never came.
      if (pager.stdin.destroyed) await pager.ended
    },
    async close() {
      if (pager === undefined) return
      pager.stdin.end()
      await pager.ended
      if (state === 'plain') await writePlainly('')
    },
  }
}

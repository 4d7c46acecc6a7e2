import { spawn } from 'node:child_process'

export interface NodeRun {
  /** Seconds from the start of the process to its end. */
  readonly wall: number
  /** Seconds of all threads, in the system, too. */
  readonly cpu: number
  /** The most memory that was resident, in bytes. */
  readonly peak: number
}

export interface NodeOptions {
  readonly signal: AbortSignal
  /** Gets the process's id while it runs. */
  started?(pid: number): void
}

const usageAtExit = new URL('usage-at-exit.js', import.meta.url).href

/**
 * Runs a program in a Node.js of its own, whose output nobody reads.
 *
 * @throws Error When it ends with anything but 0, or too abruptly to say what it used.
 */
export function runNode(script: string, args: readonly string[], options: NodeOptions): Promise<NodeRun> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, ['--import', usageAtExit, script, ...args], {
      signal: options.signal,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    let complaint = ''
    let usage = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-2000)
    })
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      usage += chunk.toString('latin1')
    })
    child.once('error', reject)
    child.once('spawn', () => options.started?.(child.pid!))
    child.once('close', (code, signal) => {
      const wall = (performance.now() - start) / 1000
      if (code !== 0 || usage === '') reject(new Error(`${script} ended with ${code ?? signal}: ${complaint.trim()}`))
      else resolve({ wall, ...(JSON.parse(usage) as Omit<NodeRun, 'wall'>) })
    })
  })
}

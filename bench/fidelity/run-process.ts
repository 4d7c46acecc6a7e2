import { spawn } from 'node:child_process'
import { environment } from './requirements.ts'

export interface ProcessOptions {
  readonly signal: AbortSignal
  readonly env?: Readonly<Record<string, string>>
}

/**
 * Standard output of a program that ends by itself.
 *
 * @throws Error When it ends with anything but 0, with what it said last.
 */
export function runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<string> {
  const { signal, env } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { signal, env: { ...environment, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    let complaint = ''
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaint = (complaint + chunk).slice(-2000)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      const text = Buffer.concat(output).toString('utf8')
      if (code === 0) resolve(text)
      else reject(new Error(`${command} ended with ${code}: ${complaint || text.slice(-2000)}`))
    })
  })
}

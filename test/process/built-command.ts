import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Ended {
  readonly status: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

export interface Started {
  readonly ended: Promise<Omit<Ended, 'stdout'>>
  kill(signal: 'SIGKILL' | 'SIGINT' | 'SIGTERM'): void
}

/** The command, built, in processes of its own: for what a test cannot do to its own process, such as kill it. */
export interface BuiltCommand {
  /** Absolute path of the package. */
  readonly folder: string
  /** Absolute path of `bin/migrate.js`. */
  readonly bin: string
  /** To the end. */
  run(cwd: string, ...args: readonly string[]): Ended
  start(cwd: string, ...args: readonly string[]): Started
  remove(): void
}

/** Builds in a copy, so that nobody's `dist` is taken away under their feet. */
export function buildCommand(): BuiltCommand {
  const folder = mkdtempSync(join(tmpdir(), 'shortmark-built-'))
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts', 'bin', 'src'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const { status, stdout } = spawnSync('npm', ['run', 'build'], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stdout)
  const bin = join(folder, 'bin', 'migrate.js')
  return {
    folder,
    bin,
    run: (cwd, ...args) => spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' }),
    start: (cwd, ...args) => start(bin, cwd, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function start(bin: string, cwd: string, args: readonly string[]): Started {
  const child = spawn(process.execPath, [bin, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Omit<Ended, 'stdout'>>((resolve) => {
    child.once('close', (status, signal) => resolve({ status, signal, stderr }))
  })
  return { ended, kill: (signal) => child.kill(signal) }
}

import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'

/** In a namespace of its own a process may mount what it likes; nobody else sees it, and it is gone with the process. */
const unshare = ['--map-root-user', '--mount']

const probe = spawnSync('unshare', [...unshare, 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()])

export const cannotMount = probe.status !== 0

export interface Scripted {
  readonly status: number | null
  readonly stderr: string
}

/** Runs a shell script that may mount disks. Its parameters are `$1`, `$2`, … */
export function runWithMounts(cwd: string, script: string, ...parameters: readonly string[]): Scripted {
  const shell = ['sh', '-euc', script, 'sh', ...parameters]
  return spawnSync('unshare', [...unshare, ...shell], { cwd, encoding: 'utf8' })
}

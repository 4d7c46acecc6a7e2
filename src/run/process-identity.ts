import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { hasErrorCode } from '../output/output-error.ts'

/** A process that others can ask about, as long as they can see it. */
export interface ProcessIdentity {
  readonly pid: number
  /** Only processes of the same one see each other. */
  readonly machine: string
  /** Tells it from one that has its number later, where the system says so. */
  readonly started?: string
}

export function ownIdentity(): ProcessIdentity {
  const { pid } = process
  const started = startOf(pid)
  return { pid, machine: machineId(), ...(started !== undefined && { started }) }
}

/**
 * Linux tells where the numbers of processes are counted, and since when. The name of a host would not do: a container
 * that takes the place of another one has its name, and counts anew.
 */
export function machineId(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}

/** Whether a process of this machine is alive. */
export function isAlive({ pid, started }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (hasErrorCode(error, 'ESRCH')) return false
  }
  const now = startOf(pid)
  return now === undefined || started === undefined || now === started
}

/** When a process began, as the system counts. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the name in parentheses, which may hold anything; this is the 22nd.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

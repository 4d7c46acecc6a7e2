import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { hasErrorCode, OutputError, toOutputError } from '../output/output-error.ts'
import { isAlive, machineId, ownIdentity, type ProcessIdentity } from './process-identity.ts'

export interface Lock {
  release(): void
}

/** So long a machine of which nothing else is known may be silent, in milliseconds. */
const patience = 60_000

/** So often somebody who is at work says so: the first reading of a large export takes minutes. */
const rhythm = 5000

/**
 * Keeps a second run out of a folder while one is at work in it. A run that was killed leaves its lock behind, and the
 * next one must not have to wait: on the same machine the system is asked whether the holder is alive.
 *
 * @param path Absolute path of the lock.
 * @param shown As messages name it.
 * @throws {OutputError} Where another run holds it.
 */
export function lock(path: string, shown: string): Lock {
  try {
    if (!take(path)) {
      const holder = readHolder(path)
      if (isAtWork(holder, path)) throw held(holder, shown)
      rmSync(path, { force: true })
      if (!take(path)) throw held(readHolder(path), shown)
    }
  } catch (error) {
    throw toOutputError(error, shown)
  }
  const signs = setInterval(() => touch(path), rhythm).unref()
  return {
    release() {
      clearInterval(signs)
      rmSync(path, { force: true })
    },
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // Somebody has deleted it, as the message says one may, or the disk is away for a moment: no reason to stop here.
  }
}

interface Holder extends ProcessIdentity {
  /** For people. */
  readonly host: string
}

function take(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify({ ...ownIdentity(), host: hostname() } satisfies Holder), { flag: 'wx' })
    return true
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false
    throw error
  }
}

/** None where it could not write its name: it was killed, or the disk was full. */
function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function isAtWork(holder: Holder | undefined, path: string): boolean {
  if (holder === undefined) return false
  if (holder.machine === machineId()) return isAlive(holder)
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < patience
}

const held = (holder: Holder | undefined, shown: string): OutputError =>
  new OutputError(
    `Unexpected run at work in this folder${holder === undefined ? '' : ` (process ${holder.pid} on ${holder.host})`}; ` +
      `wait for its end, or delete \`${shown}\` if there is none`,
    shown,
  )

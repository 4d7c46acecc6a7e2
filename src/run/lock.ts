import { rmSync, statSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { OutputError, toOutputError } from '../output/output-error.ts'
import { createWhole, readIfThere, removeUnnamed } from './create-whole.ts'
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
  const own = JSON.stringify({ ...ownIdentity(), host: hostname() } satisfies Holder)
  try {
    if (!take(path, own)) throw held(path, shown)
    removeRemains(path, own)
  } catch (error) {
    throw toOutputError(error, shown)
  }
  const signs = setInterval(() => touch(path, own), rhythm).unref()
  return {
    release() {
      clearInterval(signs)
      remove(path, own)
    },
  }
}

function touch(path: string, own: string): void {
  try {
    if (readIfThere(path) === own) utimesSync(path, new Date(), new Date())
  } catch {
    // The disk is away for a moment: no reason to stop here.
  }
}

/** Somebody has deleted it, as the message says one may, or has taken a silent machine for dead: then it is not ours. */
function remove(path: string, own: string): void {
  if (readIfThere(path) === own) rmSync(path, { force: true })
}

interface Holder extends ProcessIdentity {
  /** For people. */
  readonly host: string
}

function take(path: string, own: string): boolean {
  if (createWhole(path, own)) return true
  if (isAbandoned(path)) removeAbandoned(path, own)
  return createWhole(path, own)
}

const removalOf = (path: string): string => `${path}.removal`

/**
 * Of two runs that find it, the second would remove what the first has put in its place. So there is a lock for removing
 * it, and whoever has that looks again. It may be abandoned as well, and is then taken over in the same way.
 */
function removeAbandoned(path: string, own: string): void {
  const removal = removalOf(path)
  if (!take(removal, own)) return
  try {
    if (isAbandoned(path)) rmSync(path, { force: true })
  } finally {
    remove(removal, own)
  }
}

/** What runs have left that were killed while they wanted the lock. */
function removeRemains(path: string, own: string): void {
  const removal = removalOf(path)
  if (isAbandoned(removal)) removeAbandoned(removal, own)
  for (const wanted of [path, removal]) removeUnnamed(wanted)
}

/** Whether its holder is dead, or so silent that it is taken for dead. A lock that is gone is nobody's to remove. */
function isAbandoned(path: string): boolean {
  const text = readIfThere(path)
  if (text === undefined) return false
  const holder = parseHolder(text)
  if (holder?.machine === machineId()) return !isAlive(holder)
  const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs
  return changed !== undefined && Date.now() - changed >= patience
}

/** None where it has not yet written its name, or never could: it was killed. */
function parseHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function held(path: string, shown: string): OutputError {
  // One that is abandoned is being taken over by somebody else.
  const holder = isAbandoned(path) ? undefined : parseHolder(readIfThere(path) ?? '')
  return new OutputError(
    `Unexpected run at work in this folder${holder === undefined ? '' : ` (process ${holder.pid} on ${holder.host})`}; ` +
      `wait for its end, or delete \`${shown}\` if there is none`,
    shown,
  )
}

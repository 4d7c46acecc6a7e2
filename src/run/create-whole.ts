import { randomUUID } from 'node:crypto'
import { closeSync, linkSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { hasErrorCode } from '../output/output-error.ts'
import { writeFully } from '../output/write-fully.ts'

/**
 * A new file that nobody ever sees without its text: it is written under a name that nobody knows, and gets a second one.
 *
 * @returns Whether it is ours: no where the name is taken.
 */
export function createWhole(path: string, text: string): boolean {
  const unnamed = `${path}.${randomUUID()}`
  try {
    writeFileSync(unnamed, text)
    linkSync(unnamed, path)
    return true
  } catch (error) {
    // FAT and some drives of a network know no second names, and each system says so in its own way.
    return !hasErrorCode(error, 'EEXIST') && createThenFill(path, text)
  } finally {
    rmSync(unnamed, { force: true })
  }
}

const uuid = /^\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * Removes what `createWhole` has left of this path where it was killed. Whoever is at it right now makes do with one name,
 * as where there are no second ones.
 */
export function removeUnnamed(path: string): void {
  const [folder, name] = [dirname(path), basename(path)]
  for (const entry of readdirSync(folder))
    if (entry.startsWith(name) && uuid.test(entry.slice(name.length))) rmSync(join(folder, entry), { force: true })
}

/** Others see it empty for a moment. Where that grew so long that one of them removed it, what is there is not ours. */
function createThenFill(path: string, text: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if (hasErrorCode(error, 'EEXIST')) return false
    throw error
  }
  try {
    writeFully(file, Buffer.from(text))
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  return readIfThere(path) === text
}

export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined
    throw error
  }
}

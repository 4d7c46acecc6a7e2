import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { hasErrorCode } from './output-error.ts'

/** With the folders above it. Throws what the system says. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    // Node calls a read-only disk "no such file". The first folder that is missing, asked for alone, has the true reason.
    if (hasErrorCode(error, 'ENOENT')) mkdirSync(firstMissing(path))
    throw error
  }
}

function firstMissing(path: string): string {
  const above = dirname(path)
  return above === path || existsSync(above) ? path : firstMissing(above)
}

import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where a file is, or will be, whatever links lead there. The path must be absolute. */
export function behindLinks(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(behindLinks(folder), basename(path))
  }
}

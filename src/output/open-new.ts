import { openSync, rmSync } from 'node:fs'
import { hasErrorCode } from './output-error.ts'

/** Nothing that lies there is written to, and no link followed: what a run that was killed has left goes first. */
export function openNew(path: string): number {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if (!hasErrorCode(error, 'EEXIST')) throw error
    rmSync(path)
    return openSync(path, 'wx')
  }
}

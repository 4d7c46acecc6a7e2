import { writeFileSync } from 'node:fs'
import writeFileAtomic from 'write-file-atomic'

/**
 * Whole or not at all: a temporary file beside the target, then a rename. The bytes are put in through the hook because
 * `write-file-atomic` itself asks the system to write once and does not look at how much of it fitted: on a full disk it
 * would rename a truncated file over a good one. `writeFileSync` goes on until all is written, or fails.
 */
export const writeAtomically = (path: string, content: string, { fsync }: { fsync: boolean }): void =>
  writeFileAtomic.sync(path, undefined, { fsync, tmpfileCreated: (temporary) => writeFileSync(temporary, content) })

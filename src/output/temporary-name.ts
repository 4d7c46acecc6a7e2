import { basename, dirname, join } from 'node:path'
import { hashOf } from './hash.ts'

/**
 * A path beside a file, for what is to become that file. Its name has nothing of the other, to which a file system may let
 * nothing be added; and it begins with a dot, so that nobody reads what a run that was killed has left there.
 *
 * @param owner Who writes, where others may write the same file at the time.
 */
export const temporaryBeside = (path: string, owner = ''): string =>
  join(dirname(path), `.shortmark-${hashOf(basename(path)).slice(0, 16)}${owner}.partial`)

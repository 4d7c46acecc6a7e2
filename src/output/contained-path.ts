import type { Stats } from 'node:fs'
import { lstat, realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { hasErrorCode, OutputError } from './output-error.ts'

/**
 * Where a path of ours lies on disk. Throws an `OutputError` where using it would leave the output folder (a symbolic
 * link that somebody put there leads elsewhere) or would touch what is not a plain file.
 *
 * @param root Absolute path of the output folder; need not exist.
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  const target = resolve(root, ...path.split('/'))
  if (!isInside(root, target)) throw outside(path)
  const names = relative(root, target).split(sep)
  let folder = root
  for (const name of names.slice(0, -1)) {
    folder = join(folder, name)
    const stats = await lstatIfThere(folder)
    if (stats === undefined) return target
    if (stats.isSymbolicLink()) await checkLink(root, folder, path)
    else if (!stats.isDirectory()) throw fileInTheWay(path, folder, root)
  }
  checkFile(await lstatIfThere(target), path)
  return target
}

async function checkLink(root: string, link: string, path: string): Promise<void> {
  try {
    if (isInside(await realpath(root), await realpath(link))) return
  } catch (cause) {
    throw new OutputError(
      `Unexpected link to nowhere on the way to \`${path}\`; delete \`${slashed(relative(root, link))}\` and run again`,
      path,
      { cause },
    )
  }
  throw outside(path)
}

/** A named pipe would block whoever reads it, and a link could show or change any file of the machine. */
function checkFile(stats: Stats | undefined, path: string): void {
  if (stats === undefined || stats.isFile()) return
  const what = stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'symbolic link' : 'special file'
  throw new OutputError(
    `Unexpected ${what} \`${path}\`, expected a file; move it away, or choose another folder with \`--out\``,
    path,
  )
}

async function lstatIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (hasErrorCode(error, 'ENOENT')) return undefined
    throw error
  }
}

const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

const slashed = (path: string): string => path.replaceAll(sep, '/')

const outside = (path: string): OutputError =>
  new OutputError(
    `Unexpected way out of the output folder at \`${path}\` (a symbolic link leads elsewhere); remove the link, or choose another folder with \`--out\``,
    path,
  )

const fileInTheWay = (path: string, file: string, root: string): OutputError =>
  new OutputError(
    `Unexpected file \`${slashed(relative(root, file))}\`, expected a folder for \`${path}\`; move the file away, or choose another folder with \`--out\``,
    path,
  )

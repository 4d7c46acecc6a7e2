import type { Stats } from 'node:fs'
import { lstatSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { OutputError } from './output-error.ts'

/** A file of ours on the disk. */
export interface Target {
  /** Absolute. */
  readonly path: string
  /** None where there is no such file. */
  readonly stats: Stats | undefined
}

/**
 * A folder that nothing of ours leaves. What lies on the way to a file is looked at once: a run writes thousands of files
 * into a few folders.
 */
export class ContainedFolder {
  readonly root: string
  readonly #checked = new Set<string>()
  /** What stands before the names of files: `posts/` → `/out/posts/`, for folders that were looked at. */
  readonly #beginnings = new Map<string, string>()

  /** @param root Absolute; need not exist. */
  constructor(root: string) {
    this.root = resolve(root)
  }

  /**
   * Where a path of ours lies on disk. Throws an `OutputError` where using it would leave the folder (a symbolic link that
   * somebody put there leads elsewhere) or would touch what is not a plain file.
   */
  resolve(path: string): Target {
    const end = path.lastIndexOf('/') + 1
    const name = path.slice(end)
    const beginning = isStep(name) ? this.#beginnings.get(path.slice(0, end)) : undefined
    if (beginning !== undefined) return lookAt(beginning + name, path)

    const target = resolve(this.root, ...path.split('/'))
    if (!isInside(this.root, target)) throw outside(path)
    if (!this.#checkFolders(dirname(target), path)) return { path: target, stats: undefined }
    if (isStep(name)) this.#beginnings.set(path.slice(0, end), target.slice(0, -name.length))
    return lookAt(target, path)
  }

  #checkFolders(last: string, path: string): boolean {
    if (last === this.root || this.#checked.has(last)) return true
    if (!this.#checkFolders(dirname(last), path)) return false
    const stats = lstatIfThere(last)
    if (stats === undefined) return false
    if (stats.isSymbolicLink()) checkLink(this.root, last, path)
    else if (!stats.isDirectory()) throw fileInTheWay(path, last, this.root)
    this.#checked.add(last)
    return true
  }
}

/** Whether a name leads one step down, on every system. */
const isStep = (name: string): boolean =>
  name !== '' && name !== '.' && name !== '..' && !name.includes('\\') && !name.includes(':')

function lookAt(target: string, path: string): Target {
  const stats = lstatIfThere(target)
  checkFile(stats, path)
  return { path: target, stats }
}

function checkLink(root: string, link: string, path: string): void {
  try {
    if (isInside(realpathSync(root), realpathSync(link))) return
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

const lstatIfThere = (path: string): Stats | undefined => lstatSync(path, { throwIfNoEntry: false })

const isInside = (root: string, path: string): boolean => relative(root, path) !== '' && isWithin(root, path)

/** Whether a path is a folder or leads into it. Both must be absolute. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
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

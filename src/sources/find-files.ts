import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import fastGlob from 'fast-glob'
import type { Report } from '../diagnostics/diagnostic.ts'
import { compareStrings } from '../diagnostics/format.ts'
import { InputError } from './input-error.ts'
import type { SourceFile } from './source-file.ts'
import { mayBeMisread, misread, refusalOf } from './unreadable.ts'

export interface FindOptions {
  readonly cwd: string
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  /** Told of links that were not followed. */
  reportFor(file: string): Report
}

/** Where an input is looked for: a folder, and the globs in it. */
interface Search {
  readonly input: string
  readonly folder: string
  readonly patterns: readonly string[]
  readonly deep: number
}

/**
 * The files of all inputs, each once, sorted by path.
 *
 * @throws InputError When an input matches nothing.
 */
export async function findFiles(inputs: readonly string[], options: FindOptions): Promise<SourceFile[]> {
  const files = new Map<string, SourceFile>()
  for (const input of inputs) {
    const search = await searchOf(input, options.cwd)
    const found = await run(search, options)
    if (found.length === 0) throw new InputError(await nothingFound(search, options))
    for (const file of found) {
      const first = files.get(file.path) ?? file
      files.set(file.path, file.isNamed ? { ...first, isNamed: true } : first)
    }
  }
  return [...files.values()].sort((a, b) => compareStrings(a.file, b.file))
}

async function searchOf(input: string, cwd: string): Promise<Search> {
  // As a path that would be the working directory.
  if (input.trim() === '') throw new InputError('Unexpected input without a name. Give an export, a folder or a glob.')
  const absolute = path.resolve(cwd, input)
  const stats = await stat(absolute).catch(() => undefined)
  if (stats?.isDirectory()) return { input, folder: absolute, patterns: ['**/*'], deep: Number.POSITIVE_INFINITY }
  if (stats?.isFile()) {
    const name = fastGlob.escapePath(path.basename(absolute))
    return { input, folder: path.dirname(absolute), patterns: [name], deep: 1 }
  }
  if (stats !== undefined)
    throw new InputError(`\`${input}\` is neither a file nor a folder. Give an export, a folder or a glob.`)
  // `\` escapes in a glob, and parts folders on Windows.
  const pattern = path.sep === '\\' ? input.replaceAll('\\', '/') : input
  if (!fastGlob.isDynamicPattern(pattern)) {
    if (mayBeMisread(absolute)) throw new InputError(`\`${input}\` cannot be found: ${misread}.`)
    throw new InputError(`No file or folder \`${input}\`. Give an export, a folder or a glob, from ${cwd}.`)
  }
  const tasks = fastGlob.generateTasks(pattern)
  const positive = tasks.flatMap((task) => task.positive)
  const base = tasks.length === 1 ? (tasks[0]?.base ?? '.') : '.'
  const patterns = base === '.' ? positive : positive.map((glob) => glob.slice(base.length).replace(/^\/+/, ''))
  return { input, folder: path.resolve(cwd, base), patterns, deep: Number.POSITIVE_INFINITY }
}

async function run(search: Search, options: FindOptions): Promise<SourceFile[]> {
  const { folder, patterns, deep } = search
  const { cwd, exclude = [] } = options
  const isNamed = deep === 1
  const settings = {
    cwd: folder,
    deep,
    // A file that was named is meant, dotfile or not.
    dot: isNamed,
    ignore: ['**/node_modules/**', ...exclude.map(anywhere), ...exclude.flatMap((glob) => withContent(glob, cwd))],
    // Loops of links would be walked until the path is too long.
    followSymbolicLinks: false,
    onlyFiles: false,
    fs: { readdir: tolerantReaddir(search, options) },
  }
  const found = await fastGlob([...patterns], { ...settings, objectMode: true })
  const isWanted = await wanting(options, patterns, settings)
  const files: SourceFile[] = []
  for (const { path: relativePath, dirent } of found) {
    if (dirent.isDirectory() || !isWanted(relativePath)) continue
    const absolute = path.join(folder, relativePath)
    const shown = shownPath(absolute, search.input, options.cwd)
    const file = { path: absolute, file: shown, relativePath, ...(isNamed && { isNamed }) }
    if (dirent.isFile() || (dirent.isSymbolicLink() && (await isLinkToFile(file, options)))) files.push(file)
  }
  return files
}

/** Which files `include` leaves. */
async function wanting(
  { include, cwd }: FindOptions,
  patterns: readonly string[],
  settings: fastGlob.Options & { readonly ignore: readonly string[] },
): Promise<(relativePath: string) => boolean> {
  if (include === undefined) return () => true
  const inside = new Set(await fastGlob(include.map(anywhere), settings))
  const ignore = [...settings.ignore, ...include.flatMap((glob) => asPrinted(glob, cwd))]
  const others = new Set(await fastGlob([...patterns], { ...settings, ignore }))
  return (relativePath) => inside.has(relativePath) || !others.has(relativePath)
}

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void

/** fast-glob gives up at the first folder that may not be read, or says nothing of it; we report it and go on. */
const tolerantReaddir = (search: Search, options: FindOptions) =>
  ((folder: string, settings: { withFileTypes: true }, done: Listed): void => {
    readdir(folder, settings, (error, entries) => {
      if (error !== null) {
        const report = options.reportFor(shownPath(folder, search.input, options.cwd))
        report('file-unreadable', { reason: refusalOf(error) ?? error.message })
      }
      done(null, error === null ? entries : [])
    })
  }) as typeof readdir

/** A glob without a slash is meant for any depth, as in `.gitignore`. */
const anywhere = (glob: string): string => (glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`)

/**
 * What matches a path as it is printed: from the working directory, or absolute. fast-glob holds such patterns against whole
 * paths, if only to leave out what matches. A name may look like a glob, as `site (1).xml` does.
 */
const asPrinted = (glob: string, cwd: string): string[] => [
  path.isAbsolute(glob) ? glob : path.posix.join(fastGlob.convertPathToPattern(cwd), glob),
  fastGlob.convertPathToPattern(path.resolve(cwd, glob)),
]

/** A folder is left out with all that it holds; but a glob without a slash is meant for what lies in an input, not for the input. */
function withContent(glob: string, cwd: string): string[] {
  const patterns = asPrinted(glob, cwd)
  return glob.includes('/') ? [...patterns, ...patterns.map((pattern) => `${pattern}/**`)] : patterns
}

async function isLinkToFile({ path: link, file }: SourceFile, options: FindOptions): Promise<boolean> {
  const stats = await stat(link).catch(() => undefined)
  if (stats?.isFile() || (stats === undefined && mayBeMisread(link))) return true
  const reason = stats?.isDirectory()
    ? 'it is a link to a folder; name the folder itself'
    : 'it is a link that leads nowhere'
  options.reportFor(file)('file-unrecognised', { reason })
  return false
}

/** Relative where the user typed it so, or where it lies inside the working directory. */
function shownPath(absolute: string, input: string, cwd: string): string {
  const relative = path.relative(cwd, absolute)
  const outside = relative.startsWith('..') || path.isAbsolute(relative)
  return (outside && path.isAbsolute(input) ? absolute : relative).split(path.sep).join('/')
}

async function nothingFound(search: Search, options: FindOptions): Promise<string> {
  const { include, exclude, ...rest } = options
  const chosen = (include?.length ?? 0) > 0 || (exclude?.length ?? 0) > 0
  if (chosen && (await run(search, rest)).length > 0) {
    return `\`${search.input}\` has no file that \`--include\` and \`--exclude\` leave. Loosen them.`
  }
  return `\`${search.input}\` holds no file. Give an export, a folder or a glob; folders that begin with a dot and \`node_modules\` are not searched.`
}

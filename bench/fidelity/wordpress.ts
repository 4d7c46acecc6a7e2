import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startDatabase } from './database.ts'
import { runProcess } from './run-process.ts'

/** The id of a post or, where its export gives none, its address. */
export type PostKey = number | string

export interface WordPress {
  readonly version: string
  /** What it shows of these posts, by key; each export has a site of its own. */
  show(file: string, keys: readonly PostKey[]): Promise<ReadonlyMap<PostKey, string>>
  /** Ends the server and leaves no file behind. */
  close(): Promise<void>
}

export interface WordPressOptions {
  readonly wordpress: string
  readonly plugins: readonly string[]
  readonly signal: AbortSignal
}

/** A WordPress beside which no other site is touched: everything it writes lies in one temporary folder. */
export async function openWordPress({ wordpress, plugins, signal }: WordPressOptions): Promise<WordPress> {
  // The path of a socket must be short.
  const folder = await mkdtemp(join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'fidelity-'))
  const removeFolder = () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    const content = join(folder, 'content')
    const mainFiles = await linkPlugins(plugins, join(content, 'plugins'))
    const version = await versionOf(wordpress)
    const database = await startDatabase(folder, signal)
    let sites = 0
    return {
      version,
      async show(file, keys) {
        const env = {
          WP_DIR: wordpress,
          FIDELITY_CONTENT: content,
          FIDELITY_SOCKET: database.socket,
          FIDELITY_DATABASE: `site_${++sites}`,
        }
        const php = (script: string, args: readonly string[]) =>
          runProcess('php', ['-d', 'memory_limit=1G', '-d', 'error_log=', scriptPath(script), ...args], { signal, env })
        const wanted = join(folder, 'keys.json')
        await writeFile(wanted, JSON.stringify(keys))
        await php('install', mainFiles)
        return readLines(await php('render', [file, wanted]))
      },
      async close() {
        await database.stop()
        await removeFolder()
      },
    }
  } catch (error) {
    await removeFolder()
    throw error
  }
}

const scriptPath = (name: string): string => fileURLToPath(new URL(`wordpress/${name}.php`, import.meta.url))

/** The plugins, as WordPress names active ones: folder and the file that has the header. */
async function linkPlugins(plugins: readonly string[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const mainFiles: string[] = []
  for (const plugin of plugins) {
    await symlink(plugin, join(folder, basename(plugin)))
    mainFiles.push(`${basename(plugin)}/${await mainFileOf(plugin)}`)
  }
  return mainFiles
}

async function mainFileOf(plugin: string): Promise<string> {
  for (const name of (await readdir(plugin)).sort()) {
    if (!name.endsWith('.php')) continue
    // `get_file_data` looks at the first 8 kB.
    const head = (await readFile(join(plugin, name), 'latin1')).slice(0, 8192)
    if (/^[ \t/*#@]*Plugin Name:/im.test(head)) return name
  }
  throw new Error(`Unexpected folder ${plugin}: no PHP file in it has a \`Plugin Name\``)
}

async function versionOf(wordpress: string): Promise<string> {
  const source = await readFile(join(wordpress, 'wp-includes/version.php'), 'utf8')
  return /\$wp_version = '([^']+)'/.exec(source)?.[1] ?? 'unknown'
}

/** A post that WordPress does not show has no entry. */
function readLines(output: string): ReadonlyMap<PostKey, string> {
  const shown = new Map<PostKey, string>()
  for (const line of output.split('\n')) {
    if (line === '') continue
    const { key, html }: { key: PostKey; html: string | null } = JSON.parse(line)
    if (html !== null) shown.set(key, html)
  }
  return shown
}

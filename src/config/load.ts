import { extname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lilconfig } from 'lilconfig'
import { ConfigError } from './config-error.ts'
import type { LoadedConfig } from './define-config.ts'

const scripts = ['.ts', '.js', '.mjs']
const searchPlaces = [...[...scripts, '.json'].map((ending) => `shortmark.config${ending}`), 'package.json']

/**
 * The configuration of a folder, or the one at `path`. Folders above are not looked at: what a run does must not depend
 * on where the project stands.
 *
 * @returns An empty one where there is none.
 * @throws {ConfigError} When it is not there, cannot be read, or says what we do not understand.
 */
export async function loadConfig(cwd: string, path?: string): Promise<LoadedConfig> {
  const { search, load } = lilconfig('shortmark', {
    searchPlaces,
    stopDir: cwd,
    cache: false,
    loaders: Object.fromEntries([
      ...scripts.map((ending) => [ending, (file: string) => named(file, cwd, () => runScript(file))]),
      ['.json', (file: string, content: string) => named(file, cwd, async () => JSON.parse(content))],
    ]),
  })
  try {
    const found = await (path === undefined ? search(cwd) : load(resolve(cwd, path)))
    if (found === null || found.isEmpty) return {}
    const file = relative(cwd, found.filepath)
    // They know every transformer there is; whoever has no configuration does not wait for them.
    const [{ validateConfig }, { loadTransformers }, { aliasesOf, transformersOf }, { checkAliases }] =
      await Promise.all([
        import('./schema.ts'),
        import('./load-transformers.ts'),
        import('../transformers/declarative.ts'),
        import('./check-aliases.ts'),
      ])
    const { transformers, shortcodes, ...rest } = validateConfig(found.config, file)
    const loaded = {
      ...rest,
      ...((transformers || shortcodes) && {
        transformers: [
          ...(await loadTransformers(transformers ?? [], found.filepath, file)),
          ...transformersOf(shortcodes ?? {}),
        ],
      }),
      ...(shortcodes && { aliases: aliasesOf(shortcodes) }),
    }
    checkAliases(loaded, file)
    return loaded
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError(path ?? 'shortmark.config', reasonOf(error), { cause: error })
  }
}

async function runScript(file: string): Promise<unknown> {
  // Takes longer to load than all the rest, and few have such a configuration.
  const { createJiti } = await import('jiti')
  // No cache of its own on the user's disk, and a second run in one process sees what was changed.
  const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false, alias: { shortmark: ownEntry } })
  return jiti.import(file, { default: true })
}

async function named(file: string, cwd: string, read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read()
  } catch (error) {
    throw new ConfigError(relative(cwd, file), reasonOf(error), { cause: error })
  }
}

/** `import { defineConfig } from 'shortmark'` works without an installed copy: `npx` has none to find. */
const ownEntry = fileURLToPath(new URL(`../index${extname(import.meta.url)}`, import.meta.url))

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code === 'ENOENT'
    ? 'Unexpected path, expected that of a configuration; for example `--config shortmark.config.ts`'
    : error.message
}

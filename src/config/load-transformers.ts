import type { Jiti } from 'jiti'
import type { Transformer } from '../transformers/transformer.ts'
import { ConfigError } from './config-error.ts'
import { isTransformer } from './schema.ts'

/**
 * Transformers of a configuration, those of packages among them. A package exports by default one transformer or a list of
 * them; it is looked for from where the configuration stands.
 *
 * @param file For messages.
 * @throws {ConfigError} When a package is not there or exports something else.
 */
export async function loadTransformers(
  entries: readonly (Transformer | string)[],
  configPath: string,
  file: string,
): Promise<Transformer[]> {
  const { createJiti } = await import('jiti')
  const jiti = createJiti(configPath, { fsCache: false })
  const loaded: Transformer[] = []
  for (const entry of entries) {
    if (typeof entry !== 'string') loaded.push(entry)
    else loaded.push(...(await loadPackage(entry, jiti, file)))
  }
  return loaded
}

async function loadPackage(name: string, jiti: Jiti, file: string): Promise<Transformer[]> {
  let exported: unknown
  try {
    exported = await jiti.import(name, { default: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new ConfigError(
      file,
      `Unexpected \`${name}\` in \`transformers\`, expected an installed package: ${reason}`,
      { cause: error },
    )
  }
  const list = [exported].flat()
  if (list.length > 0 && list.every(isTransformer)) return list
  throw new ConfigError(
    file,
    `Unexpected default export of \`${name}\`, expected a transformer or a list of them; for example \`export default defineTransformer({ … })\``,
  )
}

import { aliasChain } from '../transformers/alias-chain.ts'
import { createRegistry } from '../transformers/registry.ts'
import { wantedBuiltIn } from '../transformers/wanted-built-in.ts'
import { ConfigError } from './config-error.ts'
import type { LoadedConfig } from './define-config.ts'

/**
 * An alias that leads nowhere would leave its shortcodes as they are, and look as if it had been heard.
 *
 * @param file For messages.
 * @throws {ConfigError} Naming the alias.
 */
export function checkAliases({ aliases = {}, transformers = [], presets: wanted }: LoadedConfig, file: string): void {
  if (Object.keys(aliases).length === 0) return
  const registry = createRegistry([...transformers, ...wantedBuiltIn(wanted)])
  for (const alias of Object.keys(aliases)) {
    const chain = aliasChain(alias, aliases)
    const end = chain.at(-1)!
    const circle = chain.slice(chain.indexOf(end))
    if (circle.length > 1) {
      const round = circle.map((tag) => `[${tag}]`).join(' → ')
      throw new ConfigError(
        file,
        `Unexpected circle of aliases ${round} in \`shortcodes\`, expected a tag at the end that is no alias`,
      )
    }
    if (registry.forTag(end).length === 0) {
      throw new ConfigError(
        file,
        `Unexpected alias [${alias}] of [${end}] in \`shortcodes\`, expected a tag that somebody knows: ` +
          'one that is built in, or that the configuration explains',
      )
    }
  }
}

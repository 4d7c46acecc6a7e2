import { aliasChain } from './alias-chain.ts'
import type { Transformer } from './transformer.ts'

/** Who is asked for a tag or a block, in which order. */
export interface Registry {
  /** Users' transformers first, in their order, then the built-in one. */
  forTag(name: string): readonly Transformer[]
  forBlock(name: string): readonly Transformer[]
  /** Itself, but for an alias. */
  readAs(tag: string): string
  /** Every tag somebody knows, sorted. */
  readonly tags: readonly string[]
  readonly blocks: readonly string[]
}

/**
 * @param transformers In the order they are to be asked.
 * @param aliases Tags that are read as other tags.
 */
export function createRegistry(
  transformers: readonly Transformer[],
  aliases: Readonly<Record<string, string>> = {},
): Registry {
  const byTag = new Map<string, Transformer[]>()
  const byBlock = new Map<string, Transformer[]>()
  for (const transformer of transformers) {
    for (const tag of transformer.tags ?? []) append(byTag, tag, transformer)
    for (const block of transformer.blocks ?? []) append(byBlock, block, transformer)
  }
  const patterned = transformers.filter(({ tagPattern }) => tagPattern !== undefined)
  const ends = new Map(Object.keys(aliases).map((alias) => [alias, aliasChain(alias, aliases).at(-1)!]))
  const readAs = (tag: string): string => ends.get(tag) ?? tag
  const forTag = (name: string): readonly Transformer[] => {
    const tag = readAs(name)
    return byTag.get(tag) ?? matching(patterned, tag)
  }
  const known = [...ends.keys()].filter((alias) => forTag(alias).length > 0)
  return {
    forTag,
    forBlock: (name) => byBlock.get(name) ?? none,
    readAs,
    tags: [...new Set([...byTag.keys(), ...known])].sort(),
    blocks: [...byBlock.keys()].sort(),
  }
}

const none: readonly Transformer[] = []

/** Nearly no name matches any: for those there is no list of its own. */
function matching(patterned: readonly Transformer[], name: string): readonly Transformer[] {
  for (const { tagPattern } of patterned)
    if (tagPattern?.test(name)) return patterned.filter(({ tagPattern: pattern }) => pattern?.test(name))
  return none
}

function append(map: Map<string, Transformer[]>, name: string, transformer: Transformer): void {
  const known = map.get(name)
  if (known === undefined) map.set(name, [transformer])
  else known.push(transformer)
}

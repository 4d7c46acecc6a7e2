import type { Transformer } from './transformer.ts'

/** Who is asked for a tag or a block, in which order. */
export interface Registry {
  /** Users' transformers first, in their order, then the built-in one. */
  forTag(name: string): readonly Transformer[]
  forBlock(name: string): readonly Transformer[]
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
  for (const [alias, tag] of Object.entries(aliases)) byTag.set(alias, byTag.get(tag) ?? [])
  const listed = [...byTag.keys()].sort()
  const patterned = transformers.filter(({ tagPattern }) => tagPattern !== undefined)
  return {
    forTag: (name) => byTag.get(name) ?? matching(patterned, name),
    forBlock: (name) => byBlock.get(name) ?? none,
    tags: listed,
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

/** The tag, the one it is read as, and so on. The last stands there twice where the aliases go round in a circle. */
export function aliasChain(tag: string, aliases: Readonly<Record<string, string>>): readonly string[] {
  const chain = [tag]
  const passed = new Set(chain)
  for (let end = tag; Object.hasOwn(aliases, end); passed.add(end)) {
    end = aliases[end]!
    chain.push(end)
    if (passed.has(end)) break
  }
  return chain
}

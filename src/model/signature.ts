import type { PhrasingContent } from 'mdast'

/** Whoever is quoted, behind a dash; many write one themselves. Nothing for nobody. */
export function signature(name: readonly PhrasingContent[]): PhrasingContent[] {
  const bare = withoutDash(name)
  return bare.length === 0 ? [] : [{ type: 'text', value: '— ' }, ...bare]
}

/** In front of a name, as people type it: `—`, `–`, `--`, `-`. */
const leadingDash = /^[\s\u2012-\u2015-]+/

function withoutDash([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first === undefined) return []
  if (first.type === 'text') {
    const value = first.value.replace(leadingDash, '')
    return value === '' ? withoutDash(rest) : [{ ...first, value }, ...rest]
  }
  if (first.type === 'html') return [first, ...withoutDash(rest)]
  if (!('children' in first)) return [first, ...rest]
  const children = withoutDash(first.children)
  return children.length === 0 ? withoutDash(rest) : [{ ...first, children } as PhrasingContent, ...rest]
}

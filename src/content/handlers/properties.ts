import type { Element } from 'hast'

/** An attribute as text; empty where it is absent. hast names attributes as the DOM does: `className`, `dataSrc`. */
export function property(node: Element, name: string): string {
  const value = node.properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return value === undefined || value === null || value === false ? '' : value === true ? name : String(value)
}

export const classes = (node: Element): readonly string[] =>
  property(node, 'className')
    .split(/\s+/)
    .filter((name) => name !== '')

/** WordPress writes alignment as a class, on the figure, the link or the image. */
export function alignmentOf(node: Element): 'left' | 'center' | 'right' | undefined {
  for (const name of classes(node)) {
    if (name === 'alignleft') return 'left'
    if (name === 'alignright') return 'right'
    if (name === 'aligncenter') return 'center'
  }
  return undefined
}

import type { Element, ElementContent, Nodes, RootContent } from 'hast'

export type Child = RootContent | ElementContent

/** Where an element stands among its siblings, as they were. */
export interface Place {
  readonly siblings: readonly Child[]
  readonly index: number
}

export interface Repair {
  /** Names of the elements it looks at, or all. */
  readonly of: readonly string[] | 'all'
  /** What stands for the element, or nothing to say. */
  readonly mend: (node: Element, place: Place) => Child[] | undefined
}

export const repair = (names: string, mend: Repair['mend']): Repair => ({ of: names.split(' '), mend })

/** Any element, or one of these names. */
export const isElement = <Name extends string>(
  node: Nodes | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } =>
  node?.type === 'element' && (names.length === 0 || (names as readonly string[]).includes(node.tagName))

export const isBlankText = (node: Child): boolean => node.type === 'text' && node.value.trim() === ''

const phrases: ReadonlySet<string> = new Set(
  'a abbr b big br cite code del em font i ins kbd mark q s small span strike strong sub sup tt u var'.split(' '),
)

/** Text, and what marks parts of it up. */
export const isWords = (node: ElementContent): boolean =>
  !isElement(node) || (phrases.has(node.tagName) && node.children.every(isWords))

/** The nearest sibling that shows something, before (-1) or after (1). */
export function neighbour({ siblings, index }: Place, step: -1 | 1): Child | undefined {
  for (let at = index + step; at >= 0 && at < siblings.length; at += step) {
    const sibling = siblings[at]!
    if (!isBlankText(sibling)) return sibling
  }
  return undefined
}

export const element = (
  tagName: string,
  children: readonly ElementContent[],
  properties: Element['properties'] = {},
): Element => ({ type: 'element', tagName, properties, children: [...children] })

import type { Element, ElementContent, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { property } from '../model/hast-properties.ts'
import { eachElement } from './each-element.ts'
import { type Child, element, isElement } from './repairs/repair.ts'

/** What holds text, so that its anchor may stand at the beginning of it. */
const holdsAnchor: ReadonlySet<string> = new Set(
  'address article aside caption center dd div dt figcaption footer header li main p section summary td th'.split(' '),
)

const inline: ReadonlySet<string> = new Set(
  'a abbr b big cite code del em font i ins kbd mark q s small span strike strong sub sup tt u var'.split(' '),
)

/**
 * Keeps the places that links of the same document lead to, each as `<a id="…"></a>` in front of what it names. Markdown has
 * no ids; a heading gets one from its words, and where that is the same there is nothing to keep.
 */
export function keepLinkTargets(root: Root): void {
  const wanted = fragmentsIn(root)
  if (wanted.size === 0) {
    eachElement(root, withoutNames)
    return
  }
  const slugs = slugsOf(root)
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const children = (parent.children as Child[]).flatMap((child) => withAnchors(child, wanted, slugs))
    parent.children = children as typeof parent.children
    for (const child of children.toReversed()) if (isElement(child) && child.tagName !== 'pre') waiting.push(child)
  }
}

/** An `<a>` with a name would be taken for the anchor of a link. */
function withoutNames(node: Element): boolean {
  if (node.tagName === 'a' && ('id' in node.properties || 'name' in node.properties)) {
    const { id: _id, name: _name, ...properties } = node.properties
    node.properties = properties
  }
  return node.tagName !== 'pre'
}

/** What stands behind the `#` of a link. An address of this page may be written in full, too. */
function fragmentsIn(root: Root): ReadonlySet<string> {
  const found = new Set<string>()
  eachElement(root, (node) => {
    if (node.tagName !== 'a' && node.tagName !== 'area') return true
    const fragment = /#(.+)$/.exec(property(node, 'href'))?.[1]
    if (fragment !== undefined) found.add(fragment).add(decoded(fragment))
    return true
  })
  return found
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function withAnchors(node: Child, wanted: ReadonlySet<string>, slugs: ReadonlyMap<Element, string>): Child[] {
  // WordPress puts `<span id="more-12"></span>` in place of `<!--more-->` (`get_the_content`).
  if (node.type === 'comment' && /^\s*more\b/.test(node.value))
    return [node, ...[...wanted].filter((id) => /^more-\d+$/.test(id)).map((id) => element('p', [anchor(id)]))]
  if (!isElement(node)) return [node]
  const { id: _id, name: _name, ...properties } = node.properties
  const names = node.tagName === 'a' ? [property(node, 'id'), property(node, 'name')] : [property(node, 'id')]
  const ids = [...new Set(names)].filter((id) => id !== '' && wanted.has(id) && slugs.get(node) !== id)
  const bare: Element = node.tagName === 'a' ? { ...node, properties } : node
  if (ids.length === 0) return [bare]
  const anchors = ids.map(anchor)
  if (holdsAnchor.has(node.tagName)) return [{ ...bare, children: [...anchors, ...bare.children] }]
  if (node.tagName === 'tr') return [inFirstCell(bare, anchors)]
  return inline.has(node.tagName) || isElement(node, 'img') ? [...anchors, bare] : [element('p', anchors), bare]
}

const anchor = (id: string): Element => element('a', [], { id })

function inFirstCell(row: Element, anchors: readonly Element[]): Element {
  const first = row.children.findIndex((cell) => isElement(cell, 'td', 'th'))
  const children = row.children.map(
    (cell, index): ElementContent =>
      index === first && isElement(cell) ? { ...cell, children: [...anchors, ...cell.children] } : cell,
  )
  return { ...row, children }
}

/** What GitHub, Hugo and others make of a heading. The second of the same words is numbered by each in its own way. */
function slugsOf(root: Root): ReadonlyMap<Element, string> {
  const slugs = new Map<Element, string>()
  const taken = new Set<string>()
  eachElement(root, (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return true
    const words = textOf(node).trim().toLowerCase()
    const slug = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-')
    if (!taken.has(slug)) slugs.set(node, slug)
    taken.add(slug)
    return true
  })
  return slugs
}

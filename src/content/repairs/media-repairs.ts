import type { Element } from 'hast'
import { lazySource, property } from '../../model/hast-properties.ts'
import { isElement, type Repair, repair } from './repair.ts'

/** What stands in a frame is shown by no browser, and a placeholder is not what it shows. */
const frame = repair('iframe', (node) => {
  const source = property(node, 'src').trim()
  const lazy = lazySource(node)
  const isPlaceholder = source === '' || source === 'about:blank'
  const properties = isPlaceholder && lazy !== '' ? { ...node.properties, src: lazy } : { ...node.properties }
  if (properties['src'] === 'about:blank') delete properties['src']
  return [{ ...node, properties, children: [] }]
})

/** What stands in a player is for browsers that cannot play; it is kept where nothing is to be played. */
const player = repair('audio video', (node) => {
  const loaded = withSource(node)
  const parts = node.children
    .filter((child) => isElement(child, 'source', 'track') || (isElement(child) && child.data?.mark))
    .map((part) => (isElement(part, 'source') ? withSource(part) : part))
  const plays = property(loaded, 'src') !== '' || parts.some((part) => isElement(part, 'source'))
  return [plays ? { ...loaded, children: parts } : loaded]
})

function withSource(node: Element): Element {
  const lazy = property(node, 'src').trim() === '' ? lazySource(node) : ''
  return lazy === '' ? node : { ...node, properties: { ...node.properties, src: lazy } }
}

/** A canvas is drawn by its script; what stands in it is for browsers that cannot. */
const canvas = repair('canvas', (node) => (node.children.length > 0 ? [{ ...node, children: [] }] : undefined))

export const mediaRepairs: readonly Repair[] = [frame, player, canvas]

import type { Parents, Root } from 'hast'
import { codeRepairs } from './repairs/code-repairs.ts'
import { imageRepairs } from './repairs/image-repairs.ts'
import { listRepairs } from './repairs/list-repairs.ts'
import { mediaRepairs } from './repairs/media-repairs.ts'
import { numberedCodeRepairs } from './repairs/numbered-code.ts'
import type { Child, Repair } from './repairs/repair.ts'
import { styleRepairs } from './repairs/styled-spans.ts'
import { wordListRepairs } from './repairs/word-lists.ts'

/** Each row mends one way in which people and editors bend HTML. */
const repairs: readonly Repair[] = [
  ...numberedCodeRepairs,
  ...codeRepairs,
  ...listRepairs,
  ...imageRepairs,
  ...mediaRepairs,
  ...styleRepairs,
  ...wordListRepairs,
]

/**
 * Brings a tree into the shape its handlers expect. What a browser shows stays the same.
 */
export function repairHast(root: Root): void {
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const siblings: readonly Child[] = parent.children
    const children = siblings.flatMap((_child, index) => repaired(siblings, index))
    parent.children = children as typeof parent.children
    for (const child of children) if (child.type === 'element' && child.tagName !== 'pre') waiting.push(child)
  }
}

function repaired(siblings: readonly Child[], index: number): Child[] {
  const node = siblings[index]!
  if (node.type !== 'element') return [node]
  for (const repair of repairs) {
    const result = repair(node, { siblings, index })
    if (result !== undefined) return result
  }
  return [node]
}

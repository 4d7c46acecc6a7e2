import type { Element, Parents, Root } from 'hast'
import { captionedImageRepairs } from './repairs/captioned-images.ts'
import { codeRepairs } from './repairs/code-repairs.ts'
import { imageRepairs } from './repairs/image-repairs.ts'
import { listRepairs } from './repairs/list-repairs.ts'
import { mediaRepairs } from './repairs/media-repairs.ts'
import { numberedCodeRepairs } from './repairs/numbered-code.ts'
import type { Child, Repair } from './repairs/repair.ts'
import { scriptedEmbedRepairs } from './repairs/scripted-embeds.ts'
import { styleRepairs } from './repairs/styled-spans.ts'
import { wordListRepairs } from './repairs/word-lists.ts'

/** Each mends one way in which people and editors bend HTML. */
const repairs: readonly Repair[] = [
  ...numberedCodeRepairs,
  ...codeRepairs,
  ...listRepairs,
  ...imageRepairs,
  ...captionedImageRepairs,
  ...mediaRepairs,
  ...scriptedEmbedRepairs,
  ...styleRepairs,
  ...wordListRepairs,
]

const ofAll = repairs.filter(({ of }) => of === 'all')

const byElement: ReadonlyMap<string, readonly Repair[]> = new Map(
  repairs
    .flatMap(({ of }) => (of === 'all' ? [] : of))
    .map((tagName) => [tagName, repairs.filter(({ of }) => of === 'all' || of.includes(tagName))]),
)

/**
 * Brings a tree into the shape its handlers expect. What a browser shows stays the same.
 */
export function repairHast(root: Root): void {
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const children = mended(parent.children)
    parent.children = children as typeof parent.children
    for (const child of children) if (child.type === 'element' && child.tagName !== 'pre') waiting.push(child)
  }
}

/** A list of its own only where something is mended. */
function mended(siblings: readonly Child[]): readonly Child[] {
  let result: Child[] | undefined
  for (let index = 0; index < siblings.length; index += 1) {
    const node = siblings[index]!
    const found = node.type === 'element' ? mend(node, siblings, index) : undefined
    if (found !== undefined) result ??= siblings.slice(0, index)
    if (result !== undefined) result.push(...(found ?? [node]))
  }
  return result ?? siblings
}

function mend(node: Element, siblings: readonly Child[], index: number): Child[] | undefined {
  for (const repair of byElement.get(node.tagName) ?? ofAll) {
    const result = repair.mend(node, { siblings, index })
    if (result !== undefined) return result
  }
  return undefined
}

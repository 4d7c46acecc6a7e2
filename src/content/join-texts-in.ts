import type { Parents, PhrasingContent, Root } from 'mdast'

const trimmed: ReadonlySet<string> = new Set(['heading', 'paragraph', 'root'])

/**
 * Texts side by side become one, and lose the spaces at their edges that no paragraph or heading begins or ends with, as
 * hast-util-to-mdast leaves them: what handlers make may bring new ones.
 */
export function joinTextsIn(root: Root): void {
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const children = parent.children as Parents['children'][number][]
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index]!
      if (child.type !== 'text') {
        if ('children' in child) waiting.push(child)
        continue
      }
      const before = children[index - 1]
      if (before?.type === 'text') {
        before.value += child.value
        children.splice(index, 1)
        // The text that grew is looked at again.
        index -= 2
        continue
      }
      const value = settled(child.value, trimmed.has(parent.type), index === 0, index === children.length - 1)
      child.value = value
      if (value !== '') continue
      children.splice(index, 1)
      index -= 1
    }
  }
}

/** Of one line, and only that they become one: where an element without meaning stood, that is nearly always all. */
export function joinNeighbours(line: PhrasingContent[]): void {
  let last = 0
  for (let index = 1; index < line.length; index += 1) {
    const node = line[index]!
    const before = line[last]!
    if (node.type === 'text' && before.type === 'text') {
      before.value += node.value
      continue
    }
    last += 1
    if (last < index) line[last] = node
  }
  if (last + 1 < line.length) line.length = last + 1
}

function settled(value: string, isTrimmed: boolean, isFirst: boolean, isLast: boolean): string {
  const text = value.includes('\n') || value.includes('\r') ? value.replace(spacedLineEnd, '$1') : value
  if (!isTrimmed) return text
  let start = 0
  let end = text.length
  if (isFirst) while (start < end && isBlank(text.charCodeAt(start))) start += 1
  if (isLast) while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09

const spacedLineEnd = /[\t ]*(\r?\n|\r)[\t ]*/

import type { Point, Position } from 'unist'
import type { ShortcodeContent, ShortcodeRoot } from './ast.ts'
import { pointsFrom } from './point-cursor.ts'
import { shorten } from './shorten.ts'

/**
 * Moves a tree from a text that was made of a source back to that source: places, texts and tags become the source's own,
 * attributes stay as they were read.
 */
export function remap(root: ShortcodeRoot, source: string, toSource: (offset: number) => number): ShortcodeRoot {
  const pointAt = pointsFrom(source, { line: 1, column: 1, offset: 0 })
  const point = ({ offset }: Point): Point => pointAt(toSource(offset!))
  const position = ({ start, end }: Position): Position => ({ start: point(start), end: point(end) })
  const between = (start: number, end: number): string => source.slice(toSource(start), toSource(end))
  const waiting: ShortcodeContent[] = [...root.children]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const start = node.position.start.offset!
    const end = node.position.end.offset!
    node.position = position(node.position)
    if (node.type === 'text') node.value = between(start, end)
    else if (node.type === 'escapedShortcode') {
      node.source = between(start, end)
    } else {
      const data = node.data!
      const { open, close } = data.source!
      const source = { open: between(start, start + open.length), close: between(end - close.length, end) }
      for (const repair of data.repairs ?? []) repair.position = position(repair.position)
      if (source.open !== open || source.close !== close) {
        const escapes = {
          kind: 'escape',
          actual: shorten(source.open),
          expected: shorten(open),
          position: node.position,
        } as const
        data.repairs = [escapes, ...(data.repairs ?? [])]
      }
      data.source = source
      for (const child of node.children) waiting.push(child)
    }
  }
  if (root.position !== undefined) root.position = position(root.position)
  return root
}

import type { Place } from '../model/place.ts'
import type { ShortcodeContent, ShortcodeRoot } from '../shortcode/index.ts'
import type { Migration } from './context.ts'
import { shiftPlace } from './shift-place.ts'

/** Repairs are never silent: each is a finding at its place. */
export function reportRepairs(root: ShortcodeRoot, migration: Migration, start: Place): void {
  const waiting: ShortcodeContent[] = [...root.children].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'shortcode') continue
    for (const { kind, actual, expected, position } of node.data?.repairs ?? [])
      migration.report('shortcode-repaired', { tag: node.name, kind, actual, expected }, shiftPlace(position, start))
    for (const child of node.children.toReversed()) waiting.push(child)
  }
}

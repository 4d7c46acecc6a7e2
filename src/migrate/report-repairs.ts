import type { Place } from '../model/place.ts'
import type { ShortcodeRoot } from '../shortcode/index.ts'
import type { Migration } from './context.ts'
import { eachShortcode } from './each-shortcode.ts'
import { shiftPlace } from './shift-place.ts'

/** Repairs are never silent: each is a finding at its place. */
export function reportRepairs(root: ShortcodeRoot, migration: Migration, start: Place): void {
  for (const { name, data } of eachShortcode(root.children))
    for (const { kind, actual, expected, position } of data?.repairs ?? [])
      migration.report('shortcode-repaired', { tag: name, kind, actual, expected }, shiftPlace(position, start))
}

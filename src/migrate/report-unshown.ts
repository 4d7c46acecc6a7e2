import { markPattern } from '../content/marks.ts'
import type { Migration } from './context.ts'
import type { MarkedBody } from './mark-body.ts'

/** Marks that somebody asked about, and whether he asked for what stands between their halves as well. */
export type AskedMarks = ReadonlyMap<string, boolean>

/**
 * Reports the shortcodes that no handler came to: they stand in an element of which nothing is shown. What a transformer did
 * not ask for is its own affair.
 */
export function reportUnshown(html: string, { shortcodes }: MarkedBody, asked: AskedMarks, migration: Migration): void {
  if (shortcodes.every((_, id) => asked.has(`sc${id}`))) return
  const unopened = new Set<string>()
  for (const { groups } of html.matchAll(markPattern('g'))) {
    const { prefix, id, kind } = groups as { prefix: string; id: string; kind: string }
    const mark = prefix + id
    if (kind === 'close') unopened.delete(mark)
    else {
      const item = prefix === 'sc' && unopened.size === 0 && !asked.has(mark) ? shortcodes[Number(id)] : undefined
      if (item !== undefined && !('type' in item)) {
        const { name, place, source } = item
        migration.report('shortcode-unshown', { tag: name }, place)
        migration.uses.push({ kind: 'shortcode', name, outcome: 'dropped', place, source: source.open })
      }
      if (kind === 'open' && !asked.get(mark)) unopened.add(mark)
    }
  }
}

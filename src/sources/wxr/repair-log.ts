import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../model/place.ts'

/** A file can be broken in a million places; this many of each kind are told one by one. */
const limit = 50

export interface RepairLog {
  /** @param kind What is counted together; `what` is the wording for this one. */
  add(kind: string, what: string, place: Place): void
  /** Tells how many were left out. */
  close(): void
}

export function createRepairLog(report: Report): RepairLog {
  const counts = new Map<string, { count: number; last: Place }>()
  return {
    add(kind, what, place) {
      const count = (counts.get(kind)?.count ?? 0) + 1
      counts.set(kind, { count, last: place })
      if (count <= limit) report('xml-repaired', { what }, place)
    },
    close() {
      for (const [kind, { count, last }] of counts) {
        if (count > limit) report('xml-repaired', { what: `${kind}, ${count - limit} times more` }, last)
      }
    },
  }
}

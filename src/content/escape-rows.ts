import { type Escape, escapes, escapesAmongDefinitions } from './markdown-escapes.ts'
import type { BlockProfile } from './markdown-profile.ts'

interface Group {
  readonly character: string
  readonly rows: Escape[]
}

/** The table of escapes, by character: a row whose character is nowhere near cannot match. */
export class EscapeRows {
  readonly #common: Group[] = []
  readonly #control: Group[] = []

  constructor(all: readonly Escape[]) {
    const groups = new Map<string, Group>()
    for (const row of all) {
      const group = groups.get(row.character) ?? { character: row.character, rows: [] }
      groups.set(row.character, group)
      group.rows.push(row)
    }
    for (const group of groups.values()) (control.test(group.character) ? this.#control : this.#common).push(group)
  }

  /**
   * The rows that have to be tried.
   *
   * @param profile Of the block in which something is text; none where it is not, and every row counts.
   */
  near(text: string, profile: BlockProfile | undefined): Escape[] {
    const result: Escape[] = []
    this.#add(this.#common, text, profile, result)
    if (control.test(text)) this.#add(this.#control, text, profile, result)
    return result
  }

  #add(groups: readonly Group[], text: string, profile: BlockProfile | undefined, result: Escape[]): void {
    for (const { character, rows } of groups) {
      if (!text.includes(character)) continue
      for (const row of rows) if (profile === undefined || row.when === undefined || row.when(profile)) result.push(row)
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the table has a row for each.
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/

export const rows = new EscapeRows(escapes)
export const rowsAmongDefinitions = new EscapeRows(escapesAmongDefinitions)

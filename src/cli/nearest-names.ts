import { diffChars } from 'diff'
import { compareStrings } from '../diagnostics/format.ts'

/** So many are as good as none. */
const most = 5

/** What somebody may have meant who wrote this word: names few letters away, the nearest first. */
export function nearestNames(word: string, names: readonly string[]): string[] {
  const reach = Math.min(4, Math.max(2, Math.floor(word.length / 3)))
  return names
    .filter((name) => Math.abs(name.length - word.length) <= reach)
    .flatMap((name) => {
      const changes = diffChars(word, name, { ignoreCase: true, maxEditLength: reach })
      if (changes === undefined) return []
      const edits = changes.reduce((sum, { added, removed, count }) => (added || removed ? sum + count : sum), 0)
      return [{ name, edits }]
    })
    .sort((a, b) => a.edits - b.edits || compareStrings(a.name, b.name))
    .slice(0, most)
    .map(({ name }) => name)
}

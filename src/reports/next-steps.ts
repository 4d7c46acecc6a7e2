import { visibleText } from '../diagnostics/visible-text.ts'
import { grouped } from '../model/grouped.ts'
import { type Summary, unacceptedUses, type WithheldTally } from './summary.ts'

interface Step {
  readonly text: string | ((summary: Summary) => string)
  applies(summary: Summary): boolean
}

const steps: readonly Step[] = [
  {
    text: 'Give it WordPress exports, HTML, Markdown, text or REST dumps: `migrate ./export`.',
    applies: ({ total }) => total.migrated + total.skipped + total.failed === 0,
  },
  {
    text: 'Look at the errors first: something is lost there, or was not done.',
    applies: ({ findings }) =>
      findings.some(
        ({ severity, code, count, accepted = 0 }) => severity === 'error' && code !== 'file-edited' && count > accepted,
      ),
  },
  {
    text: 'Overwrite what was edited by hand with `--force`, or move it away.',
    applies: ({ conflicts }) => conflicts.total > 0,
  },
  {
    text: 'Say what unknown shortcodes become: `migrate init` writes a configuration with a line for each, `--unknown` is for all at once.',
    applies: ({ unknown }) => unknown.some((name) => unacceptedUses(name) > 0),
  },
  {
    text: (summary) =>
      `Include what was left out with \`--status ${statusesFor(summary)}\`: ${listed(summary.withheld)}.`,
    // Whoever leaves out what is published has chosen already.
    applies: ({ withheld }) =>
      withheld.length > 0 && withheld.every(({ status, isProtected }) => isProtected || status !== 'publish'),
  },
  { text: 'Delete stale files that nobody needs.', applies: ({ stale }) => stale.total > 0 },
  {
    text: 'Run again without `--dry-run` (`--check`, `--patch`) to write the files.',
    applies: ({ dryRun, files }) => dryRun && files.create + files.update > 0,
  },
]

/** What a person can do now, the most pressing first. */
export const nextSteps = (summary: Summary): string[] =>
  steps.filter((step) => step.applies(summary)).map(({ text }) => (typeof text === 'string' ? text : text(summary)))

/**
 * `password` adds protected posts to those that are taken anyway; a status takes the place of those that were taken, so that
 * they are to be named as well.
 */
function statusesFor({ withheld, documents }: Summary): string {
  const password = withheld.some(({ isProtected }) => isProtected) ? ['password'] : []
  if (withheld.every(({ isProtected }) => isProtected)) return password.join()
  const taken = documents.flatMap(({ status, written, unchanged, edited, failed }) =>
    written + unchanged + edited + failed > 0 ? [status] : [],
  )
  return [...new Set([...password, ...taken, ...withheld.map(({ status }) => status)])].map(visibleText).join()
}

/** `1 protected, 3 trash` */
function listed(withheld: readonly WithheldTally[]): string {
  const counts = new Map<string, number>()
  for (const { status, isProtected, count } of withheld) {
    const name = isProtected ? 'protected' : visibleText(status)
    counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return [...counts].map(([name, count]) => `${grouped(count)} ${name}`).join(', ')
}

import type { Summary } from './summary.ts'

interface Step {
  readonly text: string
  applies(summary: Summary, dryRun: boolean): boolean
}

const steps: readonly Step[] = [
  {
    text: 'Give it WordPress exports, HTML, Markdown, text or REST dumps: `migrate ./export`.',
    applies: ({ total }) => total.migrated + total.skipped + total.failed === 0,
  },
  {
    text: 'Look at the errors first: something is lost there, or was not done.',
    applies: ({ errors }) => errors.some(({ code }) => code !== 'file-edited'),
  },
  {
    text: 'Overwrite what was edited by hand with `--force`, or move it away.',
    applies: ({ conflicts }) => conflicts.length > 0,
  },
  {
    text: 'Choose what happens to unknown shortcodes with `--unknown`; `migrate inspect` lists them all.',
    applies: ({ unknown }) => unknown.length > 0,
  },
  { text: 'Include what was skipped with `--status`.', applies: ({ total }) => total.skipped > 0 },
  { text: 'Delete stale files that nobody needs.', applies: ({ stale }) => stale.length > 0 },
  {
    text: 'Run again without `--dry-run` to write the files.',
    applies: ({ files }, dryRun) => dryRun && files.create + files.update > 0,
  },
]

/** What a person can do now, the most pressing first. */
export const nextSteps = (summary: Summary, dryRun: boolean): string[] =>
  steps.filter((step) => step.applies(summary, dryRun)).map(({ text }) => text)

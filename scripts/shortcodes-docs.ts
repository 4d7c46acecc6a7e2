import { truncate } from '../src/diagnostics/text-width.ts'
import { tagLabel } from '../src/model/tag-label.ts'
import { presets } from '../src/transformers/built-in/index.ts'
import type { Transformer } from '../src/transformers/transformer.ts'
import { exampleOf, type ShortcodeExample } from './shortcode-examples.ts'

/** How much of an example a table can hold. */
const shown = { lines: 4, columns: 100 }

const introduction = `# Shortcodes and blocks

What is built in, by plugin: each tag and block, how it is used, and what becomes of it. A plugin is a preset, which the configuration
can switch off: \`presets: { aesop: false }\`. What stands in no table is unknown, and \`--unknown\` says what happens to it, unless
you say more in the configuration or write a transformer: see [transformers.md](transformers.md).

\`migrate explain <tag>\` lists the attributes of each.

<!-- Generated from fixtures/transformers by \`npm run docs\`. -->
`

/** `docs/shortcodes.md`, whole. */
export const renderShortcodesDocs = (): string =>
  [introduction, ...Object.entries(presets).map(([preset, transformers]) => renderSection(preset, transformers))].join(
    '\n',
  )

const renderSection = (preset: string, transformers: readonly Transformer[]): string => `## ${preset}

| tag or block | example | becomes |
|---|---|---|
${transformers.flatMap((transformer) => rowsOf(preset, transformer)).join('')}`

/** A row for each name that has fixtures; the first also stands for those that have none. */
function rowsOf(preset: string, { tags, blocks }: Transformer): string[] {
  const names = [
    ...(tags ?? []).map((name) => ({ name, label: tagLabel(name) })),
    ...(blocks ?? []).map((name) => ({ name, label: name })),
  ]
  const rows = names.map((each) => ({ ...each, example: exampleOf(preset, each.name) }))
  const own = rows.filter(({ example }) => example !== undefined)
  const others = rows.filter(({ example }) => example === undefined).map(({ label }) => label)
  if (own.length === 0) return [`| ${others.map(code).join(' ')} | | |\n`]
  return own.map(({ label, example }, index) => {
    const labels = index === 0 ? [label, ...others] : [label]
    return `| ${labels.map(code).join(' ')} | ${codeLines(example?.source ?? '')} | ${becomes(example)} |\n`
  })
}

function becomes(example: ShortcodeExample | undefined): string {
  if (example === undefined) return ''
  if (example.markdown !== '') return codeLines(example.markdown)
  return example.fields.length === 0 ? 'nothing' : `metadata: ${example.fields.map(code).join(', ')}`
}

/** A cell has one line: breaks are HTML. */
function codeLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const more = lines.length > shown.lines ? ['…'] : []
  return [...lines.slice(0, shown.lines).map((line) => code(truncate(line.trimEnd(), shown.columns))), ...more].join(
    '<br>',
  )
}

/**
 * A code span in a table, fenced by more backticks than it holds. The table comes first in GFM: it splits at pipes, even in
 * code, but for those behind an odd number of backslashes.
 */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  const escaped = text.replace(
    /(\\*)\|/g,
    (_match, before: string) => `${before}${before.length % 2 === 1 ? '\\' : ''}\\|`,
  )
  return `${fence}${space}${escaped}${space}${fence}`
}

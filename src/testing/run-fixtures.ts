import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDiagnostic } from '../diagnostics/format.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { MigratedDocument } from '../model/document.ts'
import { aliasesOf, type ShortcodeRule, transformersOf } from '../transformers/declarative.ts'
import type { Transformer } from '../transformers/transformer.ts'
import { type Fixture, findFixtures } from './find-fixtures.ts'
import { migrateFixture, type Surroundings } from './migrate-fixture.ts'

/** What a configuration may say of shortcodes, under the same names; packages of transformers are imported by the test. */
export interface FixtureOptions {
  /** Asked before `shortcodes` and the built-in ones, in this order. */
  readonly transformers?: readonly Transformer[] | undefined
  readonly shortcodes?: Readonly<Record<string, ShortcodeRule>> | undefined
  readonly presets?: MigrateOptions['presets'] | undefined
  readonly unknown?: MigrateOptions['unknown'] | undefined
  readonly remarkPlugins?: MigrateOptions['remarkPlugins'] | undefined
  /** The folder that holds the cases, at any depth. A text is a path, from the working directory. */
  readonly fixtures: URL | string
  /** Rewrites what is expected (default: false). Read every difference before you keep it. */
  readonly update?: boolean | undefined
}

/** A file of a case that is not what a migration gives. */
export interface Difference {
  readonly file: string
  readonly expected: string
  readonly actual: string
}

export interface FixtureResult {
  /** The case: its folder, from that of all cases. */
  readonly name: string
  /** None: passed. */
  readonly differences: readonly Difference[]
}

/**
 * Migrates the `input.html` of each case, with what its `site.json` says of attachments, referenced posts and meta, and
 * compares:
 *
 * - `output.md`: the Markdown
 * - `metadata.json`: the facts that shortcodes carried; absent where there are none
 * - `messages.txt`: the findings, one a line; absent where there are none
 * - `output.md (again)`: a migration of that Markdown, which must leave it as it is
 *
 * @throws When the folder is not there or holds no case.
 */
export function runFixtures({ fixtures, update, ...said }: FixtureOptions): FixtureResult[] {
  const options = migrateOptions(said)
  return findFixtures(fixtures).map((fixture) => ({
    name: fixture.name,
    differences: runFixture(fixture, options, update),
  }))
}

export function runFixture({ path }: Fixture, options: MigrateOptions, update = false): Difference[] {
  const read = (name: string): string => {
    const file = join(path, name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  const surroundings: Surroundings = JSON.parse(read('site.json') || '{}')
  const migrated = migrateFixture({ value: read('input.html'), format: 'wordpress' }, surroundings, options)
  const results = {
    'output.md': migrated.markdown,
    'metadata.json': factsOf(migrated),
    'messages.txt': messagesOf(migrated),
  }
  const differences: Difference[] = []
  for (const [file, actual] of Object.entries(results)) {
    if (update) write(join(path, file), actual)
    else differences.push({ file, expected: read(file), actual })
  }
  const again = migrateFixture({ value: migrated.markdown, format: 'markdown' }, surroundings, options)
  differences.push({ file: 'output.md (again)', expected: migrated.markdown, actual: again.markdown })
  return differences.filter(({ expected, actual }) => expected !== actual)
}

/** As the configuration of a run is read: rules stand behind transformers. */
export function migrateOptions({
  transformers = [],
  shortcodes = {},
  presets,
  unknown,
  remarkPlugins,
}: Omit<FixtureOptions, 'fixtures' | 'update'>): MigrateOptions {
  return {
    transformers: [...transformers, ...transformersOf(shortcodes)],
    aliases: aliasesOf(shortcodes),
    ...(presets && { presets }),
    ...(unknown && { unknown }),
    ...(remarkPlugins && { remarkPlugins }),
  }
}

const factsOf = ({ facts }: MigratedDocument): string =>
  Object.keys(facts).length === 0 ? '' : `${JSON.stringify(facts, null, 2)}\n`

const messagesOf = ({ diagnostics }: MigratedDocument): string =>
  diagnostics.map((diagnostic) => `${diagnostic.code}: ${formatDiagnostic(diagnostic)}\n`).join('')

/** A document may be empty; of facts and findings there is no file then. */
function write(file: string, content: string): void {
  if (content === '' && !file.endsWith('.md')) rmSync(file, { force: true })
  else writeFileSync(file, content)
}

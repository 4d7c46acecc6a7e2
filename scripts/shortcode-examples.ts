import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inspectPost } from '../src/migrate/inspect-post.ts'
import type { ShortcodeUse } from '../src/model/document.ts'
import type { Facts } from '../src/model/metadata.ts'
import { fixturePost, migrateFixture, type Surroundings } from '../src/testing/migrate-fixture.ts'

/** One use out of a fixture, and what becomes of it. */
export interface ShortcodeExample {
  readonly source: string
  readonly markdown: string
  /** Fields of metadata that it gave. */
  readonly fields: readonly (keyof Facts)[]
}

const fixtures = new URL('../fixtures/transformers/', import.meta.url)

/** Folders of fixtures are named after tags and blocks; a slash parts folders. */
const folderOf = (preset: string, name: string): URL => new URL(`${preset}/${name.replace('/', '-')}/`, fixtures)

/**
 * The first use that shows something; where none does, the first that was deleted on purpose. Each is migrated alone, so
 * that what is shown is what became of it and of nothing else. What means something only within another is shown with the
 * whole of its fixture.
 */
export function exampleOf(preset: string, name: string): ShortcodeExample | undefined {
  const folder = folderOf(preset, name)
  if (!existsSync(folder)) return undefined
  const fixtures = readdirSync(folder)
    .sort()
    .map((fixture) => readFixture(new URL(`${fixture}/`, folder)))
  let deleted: ShortcodeExample | undefined
  for (const fixture of fixtures) {
    for (const example of usesOf(name, fixture)) {
      if (example.markdown !== '') return example
      deleted ??= example
    }
  }
  const [first] = fixtures
  return deleted ?? (first && migrate(first).example)
}

interface Fixture {
  readonly value: string
  readonly surroundings: Surroundings
}

function readFixture(folder: URL): Fixture {
  const site = new URL('site.json', folder)
  const surroundings: Surroundings = existsSync(site) ? JSON.parse(readFileSync(site, 'utf8')) : {}
  return { value: readFileSync(new URL('input.html', folder), 'utf8'), surroundings }
}

function* usesOf(name: string, { value, surroundings }: Fixture): Generator<ShortcodeExample> {
  for (const use of inspectPost(fixturePost({ value, format: 'wordpress' }, surroundings))) {
    if (use.name !== name) continue
    const { open, close } = use.source
    const { uses, example } = migrate({ value: `${open}${use.content}${close}`, surroundings })
    if (uses.some((own) => own.name === name && isTaken(own))) yield example
  }
}

const isTaken = ({ outcome }: ShortcodeUse): boolean => outcome === 'transformed' || outcome === 'dropped'

function migrate({ value, surroundings }: Fixture): { uses: readonly ShortcodeUse[]; example: ShortcodeExample } {
  const { uses, facts, markdown } = migrateFixture({ value, format: 'wordpress' }, surroundings, {})
  const fields = Object.keys(facts) as (keyof Facts)[]
  return { uses, example: { source: value.trim(), markdown: markdown.trim(), fields } }
}

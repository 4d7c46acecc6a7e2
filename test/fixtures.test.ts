import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../src/diagnostics/format.ts'
import { migratePost } from '../src/migrate/migrate-post.ts'
import type { MigratedDocument } from '../src/model/document.ts'
import type { BodyFormat, Post } from '../src/model/post.ts'
import type { Attachment, ReferencedPost, Site } from '../src/model/site.ts'
import { emptySite } from '../src/model/site.ts'

/** What stands around the post. Every part may be absent. */
interface Surroundings {
  readonly attachments?: readonly Attachment[]
  readonly referenced?: readonly ReferencedPost[]
  readonly meta?: Post['meta']
}

const root = new URL('../fixtures/', import.meta.url)

/** Every folder below these that holds an `input.html`. */
const cases = ['content', 'transformers'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('input.html'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/').slice(0, -'input.html'.length)}`)
    .sort(),
)

// With UPDATE=1 expectations are rewritten: read every difference before you keep it.
describe('fixtures', () => {
  it.each(cases)('%s', (folder) => {
    const file = (name: string): URL => new URL(`${folder}${name}`, root)
    const read = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '')
    const surroundings: Surroundings = JSON.parse(read('site.json') || '{}')
    const migrated = migrate(read('input.html'), 'wordpress', surroundings)
    const results = {
      'output.md': migrated.markdown,
      'metadata.json': factsOf(migrated),
      'messages.txt': messagesOf(migrated),
    }
    for (const [name, result] of Object.entries(results)) {
      if (process.env['UPDATE']) update(file(name), result)
      else expect(result, name).toBe(read(name))
    }
    // What a run wrote, the next run leaves alone.
    expect(migrate(migrated.markdown, 'markdown', surroundings).markdown).toBe(migrated.markdown)
  })
})

function migrate(value: string, format: BodyFormat, surroundings: Surroundings): MigratedDocument {
  const site: Site = {
    ...emptySite,
    attachments: new Map(surroundings.attachments?.map((attachment) => [attachment.id, attachment])),
    referenced: new Map(surroundings.referenced?.map((post) => [post.id, post])),
  }
  const post: Post = {
    source: { file: 'input.html', key: 'input.html', line: 1 },
    id: 1,
    type: 'post',
    status: 'publish',
    passwordProtected: false,
    slug: 'a-post',
    title: 'A post',
    body: { value, format, start: { line: 1, column: 1 } },
    authors: [],
    terms: [],
    meta: surroundings.meta ?? {},
    commentCount: 0,
  }
  return migratePost(post, { site })
}

const factsOf = ({ facts }: MigratedDocument): string =>
  Object.keys(facts).length === 0 ? '' : `${JSON.stringify(facts, null, 2)}\n`

const messagesOf = ({ diagnostics }: MigratedDocument): string =>
  diagnostics.map((diagnostic) => `${diagnostic.code}: ${formatDiagnostic(diagnostic)}\n`).join('')

function update(file: URL, content: string): void {
  if (content === '' && !file.pathname.endsWith('.md')) rmSync(file, { force: true })
  else writeFileSync(file, content)
}

import { migratePost } from '../../src/migrate/migrate-post.ts'
import { SiteTags } from '../../src/run/site-tags.ts'
import { openSource } from '../../src/sources/index.ts'
import type { PostKey } from './wordpress.ts'

export interface Migrated {
  readonly key: PostKey
  readonly name: string
  readonly markdown: string
  /** Shortcodes that became something else. */
  readonly tags: ReadonlySet<string>
}

/** Every document of an export, whatever its status, as the command would write it. */
export async function migrateExport(file: string): Promise<Migrated[]> {
  const tags = new SiteTags()
  const source = await openSource([file], { cwd: '/', report: () => {}, observe: (post) => tags.add(post) })
  const index = await source.index()
  const documents: Migrated[] = []
  for await (const post of source.posts()) {
    const key = post.id ?? post.link
    if (key === undefined) continue
    const { markdown, uses } = migratePost(post, { site: index.siteOf(post), siteTags: tags.found })
    const taken = uses.filter(({ kind, outcome }) => kind === 'shortcode' && outcome !== 'kept')
    const name = `${post.type} ${key} ${post.slug || post.title}`.slice(0, 80)
    documents.push({ key, name, markdown, tags: new Set(taken.map((use) => use.name)) })
  }
  return documents
}

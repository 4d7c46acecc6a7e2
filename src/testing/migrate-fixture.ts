import { migratePost } from '../migrate/migrate-post.ts'
import type { MigrateOptions } from '../migrate/options.ts'
import type { MigratedDocument } from '../model/document.ts'
import type { BodyFormat, Post } from '../model/post.ts'
import { type Attachment, emptySite, type ReferencedPost, type Site } from '../model/site.ts'

/** What stands around the post of a case: its `site.json`. Every part may be absent. */
export interface Surroundings {
  readonly attachments?: readonly Attachment[]
  readonly referenced?: readonly ReferencedPost[]
  readonly meta?: Post['meta']
}

export interface FixtureText {
  readonly value: string
  readonly format: BodyFormat
}

/** A published post with this body, and nothing else to say of it. */
export const fixturePost = ({ value, format }: FixtureText, { meta = {} }: Surroundings): Post => ({
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
  meta,
  commentCount: 0,
})

export function migrateFixture(
  text: FixtureText,
  surroundings: Surroundings,
  options: Omit<MigrateOptions, 'site'>,
): MigratedDocument {
  const { attachments = [], referenced = [] } = surroundings
  const site: Site = {
    ...emptySite,
    attachments: new Map(attachments.map((attachment) => [attachment.id, attachment])),
    referenced: new Map(referenced.map((post) => [post.id, post])),
  }
  return migratePost(fixturePost(text, surroundings), { ...options, site })
}

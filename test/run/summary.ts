import type { PostSummary } from '../../src/model/post.ts'

/** A published post, but for what a test says of it. */
export const summary = ({ key = 'site.xml#1', ...changes }: Partial<PostSummary> & { key?: string }): PostSummary => ({
  source: { file: 'site.xml', key, line: 7 },
  type: 'post',
  status: 'publish',
  passwordProtected: false,
  slug: 'ferry',
  title: 'Ferry',
  ...changes,
})

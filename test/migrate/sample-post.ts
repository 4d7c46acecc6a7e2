import type { BodyFormat, Post } from '../../src/model/post.ts'

/** A published post with this body, which begins in line 1. */
export const samplePost = (value: string, format: BodyFormat, rest: Partial<Post> = {}): Post => ({
  source: { file: 'sample', key: 'sample', line: 1 },
  id: 1,
  type: 'post',
  status: 'publish',
  passwordProtected: false,
  slug: 'sample',
  title: 'Sample',
  body: { value, format, start: { line: 1, column: 1 } },
  authors: [],
  terms: [],
  meta: {},
  commentCount: 0,
  ...rest,
})

import { expect, test } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import { samplePost } from './sample-post.ts'

const post = samplePost('<p>A <b>bold</b> day.</p>', 'html')

test('texts are kept where they were asked for', () => {
  expect(migratePost(post, { bodies: true }).bodies).toEqual({
    source: '<p>A <b>bold</b> day.</p>',
    format: 'html',
    start: { line: 1, column: 1 },
    markdown: 'A **bold** day.\n',
    html: '<p>A <strong>bold</strong> day.</p>',
  })
  expect(migratePost(post)).not.toHaveProperty('bodies')
})

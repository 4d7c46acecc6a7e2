import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import { samplePost } from './sample-post.ts'

const migrate = (body: string) => migratePost(samplePost(body, 'wordpress'), {})

describe('blocks that are never closed', () => {
  it('stay one in the other, each once, where their HTML is not closed either', () => {
    const { markdown, uses } = migrate(
      '<!-- wp:group --><div><!-- wp:quote --><blockquote><p>a</p><!-- wp:group --><div><p>b</p>',
    )
    expect(uses.map(({ name }) => name)).toEqual(['core/group', 'core/quote', 'core/group'])
    expect(markdown).toBe('> a\n>\n> b\n')
  })
})

describe('blocks that nest deeper than anybody would', () => {
  const nested = (depth: number, inner: string): string =>
    `${'<!-- wp:group --><div>'.repeat(depth)}${inner}${'</div><!-- /wp:group -->'.repeat(depth)}`

  it('are read as HTML, and each is reported', () => {
    const inner =
      '<p>a</p><!-- wp:latest-posts /--><!-- wp:quote --><blockquote><p>b</p></blockquote><!-- /wp:quote -->'
    const { markdown, diagnostics } = migrate(nested(101, inner))
    expect(markdown).toBe('a\n\n> b\n')
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual(
      ['core/latest-posts', 'core/quote'].map((block) => [
        'block-malformed',
        { block, reason: 'it stands in more than 100 others, and was read as HTML' },
      ]),
    )
  })

  it('are blocks up to there', () => {
    const { uses, diagnostics } = migrate(nested(101, '<p>a</p>'))
    expect([uses.length, diagnostics]).toEqual([101, []])
  })

  // What is quadratic does not end within a test's time at this length.
  it.each([
    '<!-- wp:a -->',
    '<!-- wp:a {"b":"c"} -->',
    '<!-- wp:quote --><p>a</p>\n',
    '<!-- wp:group --><div></div>\n<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->\n',
  ])('%j again and again', { timeout: 20_000 }, (piece) => {
    expect(typeof migrate(piece.repeat(4000)).markdown).toBe('string')
  })

  it('cost no more where their HTML nests as well', { timeout: 20_000 }, () => {
    const piece = '<!-- wp:group --><div>\n<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->\n'
    const { markdown } = migrate(piece.repeat(500))
    expect(markdown.match(/a/g)).toHaveLength(500)
  })
})

import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { BodyFormat, Post } from '../../src/model/post.ts'
import { text } from '../../src/transformers/attribute-types.ts'
import { decline, defineTransformer } from '../../src/transformers/transformer.ts'
import { samplePost } from './sample-post.ts'

const aside = defineTransformer({
  tags: ['aside'],
  attributes: { name: text.optional },
  transform: ({ attributes: { name } }, context) => context.footnote(context.children(), name),
})

const shy = defineTransformer({
  tags: ['shy'],
  attributes: {},
  transform(_input, context) {
    context.footnote(context.children())
    return decline('too shy')
  },
})

const migrate = (value: string, post: Partial<Post> = {}, format: BodyFormat = 'wordpress') =>
  migratePost(samplePost(value, format, post), { transformers: [aside, shy] })

describe('footnotes of shortcodes', () => {
  it('stand at the end, numbered as they come', () => {
    expect(migrate('Up[aside]<em>first</em>[/aside], down[aside]second[/aside].\n\nEnd.').markdown).toBe(
      'Up[^1], down[^2].\n\nEnd.\n\n[^1]: *first*\n\n[^2]: second\n',
    )
  })

  it('of a shortcode that was kept are none', () => {
    const { markdown } = migrate('Up[aside]one [shy]two[/shy][/aside].')
    expect(markdown).toBe('Up[^2].\n\n[^2]: one [shy]two[/shy]\n')
  })

  it('of one name are one', () => {
    const { markdown } = migrate('A[aside name="x"]one[/aside] b[aside name="x"][/aside] c[aside]two[/aside]')
    expect(markdown).toBe('A[^1] b[^1] c[^2]\n\n[^1]: one\n\n[^2]: two\n')
  })

  it('go on behind those of the block editor', () => {
    const meta = { footnotes: [JSON.stringify([{ id: 'a', content: 'x' }])] }
    const { markdown } = migrate('A<sup data-fn="a"><a href="#a">1</a></sup> b[aside]two[/aside]', { meta })
    expect(markdown).toBe('A[^1] b[^2]\n\n[^2]: two\n')
  })

  it('leave numbers for those that HTML has made already', () => {
    const html =
      '<p>A<sup><a href="#fn1" id="r1">1</a></sup> b[aside]two[/aside]</p><p id="fn1">x <a href="#r1">↩</a></p>'
    expect(migrate(html).markdown).toContain('b[^3]')
  })

  it('take no label that the text has', () => {
    expect(migrate('A [^1] b[aside]two[/aside]\n\n[^1]: one\n', {}, 'markdown').markdown).toBe(
      'A [^1] b[^2]\n\n[^1]: one\n\n[^2]: two\n',
    )
  })

  it('go to the end of a Markdown document with its line endings', () => {
    const { markdown } = migrate('A[aside]one[/aside].\r\n\r\nB[shy][aside]two[/aside][/shy].\r\n', {}, 'markdown')
    expect(markdown).toBe('A[^1].\r\n\r\nB[shy][^2][/shy].\r\n\r\n[^1]: one\r\n\r\n[^2]: two\r\n')
  })

  it('lose no text', () => {
    const { diagnostics } = migrate('Up[aside]<a href="https://lights.example/">first</a>[/aside].')
    expect(diagnostics).toEqual([])
  })
})

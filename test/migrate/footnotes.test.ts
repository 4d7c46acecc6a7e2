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

describe('footnotes that are no shortcodes', () => {
  it('are numbered among the others', () => {
    const { markdown, uses } = migrate(
      'Up ((a first note)), down[aside]second[/aside], out ((a third [aside]in it[/aside])).',
    )
    expect(markdown).toBe(
      'Up[^1], down[^2], out[^4].\n\n[^1]: a first note\n\n[^2]: second\n\n[^3]: in it\n\n[^4]: a third [^3]\n',
    )
    expect(uses.map(({ name }) => name)).toEqual(['((…))', 'aside', '((…))', 'aside'])
  })

  it('stand in the text of a shortcode as well', () => {
    const { markdown } = migrate('[shy]Up ((a first note))[/shy].')
    expect(markdown).toBe('[shy]Up[^1][/shy].\n\n[^1]: a first note\n')
  })

  it('are found in plain text and in Markdown', () => {
    expect(migrate('The lamp[1. Of brass & iron.] burns.', {}, 'text').markdown).toBe(
      'The lamp[^1] burns.\n\n[^1]: Of brass & iron.\n',
    )
    expect(migrate('A *lamp*\\[1. Of **old** brass.\\] burns,  so.\n', {}, 'markdown').markdown).toBe(
      'A *lamp*[^1] burns,  so.\n\n[^1]: Of **old** brass.\n',
    )
  })

  it('are said to be a guess, which can be switched off', () => {
    const text = 'Line one.\nUp ((a first note)) and ((a second one)).'
    expect(migrate(text).diagnostics).toMatchObject([
      { code: 'inferred', details: { field: 'footnotes', value: '2 times ((…))' }, place: { line: 2, column: 3 } },
    ])
    const post = samplePost(text, 'wordpress')
    for (const options of [{ infer: false }, { presets: { 'wp-footnotes': false } }])
      expect(migratePost(post, options)).toMatchObject({
        markdown: 'Line one.\\\nUp ((a first note)) and ((a second one)).\n',
        diagnostics: [],
      })
  })
})

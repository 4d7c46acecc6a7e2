import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { BodyFormat, Post } from '../../src/model/post.ts'
import { text } from '../../src/transformers/attribute-types.ts'
import { defineTransformer } from '../../src/transformers/transformer.ts'

const shout = defineTransformer({
  tags: ['loud'],
  attributes: { by: text },
  ignored: ['Width'],
  requires: 'closing tag',
  transform: ({ content, attributes: { by } }) => [
    { type: 'paragraph', children: [{ type: 'text', value: `${content.toUpperCase()}${by}!` }] },
  ],
})

const calendar = defineTransformer({
  tags: ['calendar'],
  tagPattern: /^cal_[a-z]+$/,
  attributes: {},
  requires: 'own line',
  transform: ({ name }) => [{ type: 'paragraph', children: [{ type: 'text', value: `(${name})` }] }],
})

const whisper = defineTransformer({
  tags: ['whisper'],
  attributes: {},
  decoration: ['color'],
  ignoresOthers: true,
  transform: (_, context) => context.children(),
})

function migrate(value: string, format: BodyFormat = 'wordpress') {
  const post: Post = {
    source: { file: 'a.html', key: 'a.html', line: 1 },
    type: 'post',
    status: 'publish',
    passwordProtected: false,
    slug: 'a',
    title: 'A',
    body: { value, format, start: { line: 1, column: 1 } },
    authors: [],
    terms: [],
    meta: {},
    commentCount: 0,
  }
  const { markdown, diagnostics } = migratePost(post, { transformers: [shout, whisper, calendar] })
  return { markdown, codes: diagnostics.map(({ code }) => code) }
}

describe('a transformer that requires a closing tag', () => {
  it('is not asked for a word in brackets', () => {
    expect(migrate('He was [loud] there.')).toEqual({ markdown: 'He was [loud] there.\n', codes: [] })
    expect(migrate('A [loud](#there) link.\n', 'markdown').markdown).toBe('A [loud](#there) link.\n')
  })

  it('is asked where the text closes the tag', () => {
    expect(migrate('[loud]hey[/loud]').markdown).toBe('HEY!\n')
    expect(migrate('[loud]hey[/loud]\n', 'markdown').markdown).toBe('HEY!\n')
  })

  it('is asked where the tag has attributes', () => {
    expect(migrate('[loud by="us"]').markdown).toBe('us!\n')
  })
})

describe('a transformer that requires a line of its own', () => {
  it('is not asked for a word in a sentence', () => {
    expect(migrate('See the [calendar] there.')).toEqual({ markdown: 'See the [calendar] there.\n', codes: [] })
  })

  it.each(['wordpress', 'markdown'] as const)('is asked where the tag stands alone (%s)', (format) => {
    expect(migrate('All of it:\n\n[calendar]\n', format).markdown).toBe('All of it:\n\n(calendar)\n')
  })
})

describe('a pattern of tags', () => {
  it('finds names that no list has', () => {
    expect(migrate('[cal_may]\n\n[cal_june]').markdown).toBe('(cal_may)\n\n(cal_june)\n')
    expect(migrate('A [cal] and [CAL_may] here').markdown).toBe('A [cal] and [CAL_may] here\n')
  })
})

describe('ignored attributes', () => {
  it('are dropped without a word, others are not', () => {
    expect(migrate('[loud width="3"]hey[/loud]').codes).toEqual([])
    expect(migrate('[loud height="3"]hey[/loud]').codes).toEqual(['attribute-unknown'])
  })
})

describe('a transformer that ignores all other attributes', () => {
  it('says nothing of them, but of what it calls decoration', () => {
    expect(migrate('[whisper _id="3" css=".a{}"]hey[/whisper]')).toEqual({ markdown: 'hey\n', codes: [] })
    expect(migrate('[whisper color="red" _id="3"]hey[/whisper]').codes).toEqual(['decoration-dropped'])
  })
})

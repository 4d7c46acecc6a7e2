import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { JsonValue } from '../../src/model/metadata.ts'
import type { Post } from '../../src/model/post.ts'
import { builtInTransformers } from '../../src/transformers/built-in/index.ts'

const post = (value: string): Post => ({
  source: { file: 'input.html', key: 'input.html', line: 1 },
  id: 1,
  type: 'post',
  status: 'publish',
  passwordProtected: false,
  slug: 'a-post',
  title: 'A post',
  body: { value, format: 'wordpress', start: { line: 1, column: 1 } },
  authors: [],
  terms: [],
  meta: {},
  commentCount: 0,
})

/** What stands where a plugin has something else, in a broken or a hostile export. */
const oddValues: readonly JsonValue[] = [
  '',
  ' ',
  '[',
  '{"a":[',
  '[[[]]]',
  'javascript:alert(1)',
  '\u0000',
  -1,
  true,
  null,
  [null, 7, {}],
  { innerContent: { desktop: { value: [] } } },
  [{ innerContent: 7, url: 'javascript:alert(1)' }],
]

const contents = ['', '<', '<div><p>x', '</figure><figcaption>x', '<td>x</td><li>y</li>', 'words <b>and</b> words']

const json = (attributes: Record<string, JsonValue>): string =>
  JSON.stringify(attributes).replaceAll('--', '\\u002d\\u002d').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')

describe('transformers of blocks', () => {
  const one = builtInTransformers.flatMap(({ blocks = [], attributes }) =>
    blocks.slice(0, 1).map((block) => [block, attributes] as const),
  )

  it.each(one)('%s bears what it does not expect', (block, attributes) => {
    const names = [...Object.keys(attributes), 'title', 'content', 'module', 'image', 'button', 'style']
    const bodies = oddValues.flatMap((value) => {
      const all = json(Object.fromEntries(names.map((name) => [name, value])))
      return [`<!-- wp:${block} ${all} /-->`, `<!-- wp:${block} ${all} -->words<!-- /wp:${block} -->`]
    })
    const filled = contents.map((content) => `<!-- wp:${block} -->${content}<!-- /wp:${block} -->`)
    for (const body of [...bodies, ...filled]) {
      const { diagnostics, markdown } = migratePost(post(body), { verify: false })
      expect(diagnostics.filter(({ code }) => code === 'shortcode-failed')).toEqual([])
      expect(markdown).not.toContain('(javascript:')
    }
  })
})

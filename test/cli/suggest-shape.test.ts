import { describe, expect, it } from 'vitest'
import { suggestShape } from '../../src/cli/scaffold/suggest-shape.ts'
import { parseShortcodes } from '../../src/shortcode/index.ts'

/** The shape of a shortcode that is used this way and no other. */
function shapeOf(source: string) {
  const [node] = parseShortcodes(source, { tags: () => true }).children
  if (node?.type !== 'shortcode') throw new Error(`no shortcode: ${source}`)
  return suggestShape({
    kind: 'shortcode',
    name: node.name,
    uses: 1,
    documents: 1,
    attributes: Object.entries(node.attributes).map(([name, value]) => ({ name, uses: 1, values: [value] })),
    positional: node.positional.length,
    hasContent: node.form === 'enclosing',
    examples: [source],
  })
}

describe('suggestShape', () => {
  it.each([
    [
      '[pier_button href="/f" label="Go"]Board[/pier_button]',
      { as: 'link', url: 'href', text: 'label', holdsText: true },
    ],
    ['[pier url="/f" title="Board"]', { as: 'link', url: 'url', text: 'title', holdsText: false }],
    ['[boat src="a.png?v=1" alt="x"]', { as: 'image', url: 'src', alt: 'alt', caption: undefined }],
    ['[boat head_img="253"]', { as: 'image', url: 'head_img', alt: undefined, caption: undefined }],
    ['[film src="https://films.example/1"]', { as: 'embed', url: 'src' }],
    ['[pull_quote author="Ines"]Fog[/pull_quote]', { as: 'blockquote', cite: 'author' }],
    ['[storm_alert]Stay[/storm_alert]', { as: 'callout', title: undefined }],
    ['[fog_toggle title="Why"]Salt[/fog_toggle]', { as: 'details', summary: 'title' }],
    ['[my_code lang="php"]x[/my_code]', { as: 'code', lang: 'lang' }],
    ['[wave width="3"]Hi[/wave]', { as: 'unwrap' }],
    // What says something to a reader goes before settings.
    ['[tide days="3" mode="list" port="Norrvik"]', { as: 'text', placeholders: ['port'] }],
    ['[tide days="3"]', { as: 'text', placeholders: ['days'] }],
    ['[tide Norrvik]', { as: 'text', placeholders: ['positional.0'] }],
    ['[spacer height="30"]', { as: 'nothing' }],
    ['[sea-chart]', { as: 'nothing' }],
  ])('%s', (source, shape) => expect(shapeOf(source)).toEqual(shape))
})

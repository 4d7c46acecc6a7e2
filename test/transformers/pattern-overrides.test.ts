import { describe, expect, it } from 'vitest'
import { withOverrides } from '../../src/transformers/pattern-overrides.ts'

const block = (name: string, label: string, html: string): string =>
  `<!-- wp:${name} {"metadata":{"name":"${label}","bindings":{"__default":{"source":"core/pattern-overrides"}}}} -->\n${html}\n<!-- /wp:${name} -->`

describe('withOverrides', () => {
  it('puts words where the block of that name has its own', () => {
    const body = `${block('heading', 'Title', '<h2 class="wp-block-heading">Hello</h2>')}\n\n${block('paragraph', 'Text', '<p>One <em>two</em>.</p>')}`
    expect(
      withOverrides(body, { Text: { content: 'Costs $1 & <strong>more</strong>' }, Other: { content: 'x' } }),
    ).toBe(
      `${block('heading', 'Title', '<h2 class="wp-block-heading">Hello</h2>')}\n\n${block('paragraph', 'Text', '<p>Costs $1 & <strong>more</strong></p>')}`,
    )
  })

  it('replaces what a button says and where it leads', () => {
    const button = (href: string, text: string): string =>
      block(
        'button',
        'Go',
        `<div class="wp-block-button"><a class="wp-block-button__link" href="${href}">${text}</a></div>`,
      )
    expect(withOverrides(button('/a/', 'Go'), { Go: { text: 'Sail', url: '/b/?a=1&b="2"' } })).toBe(
      button('/b/?a=1&amp;b=&quot;2&quot;', 'Sail'),
    )
  })

  it('replaces an image, also one that had none', () => {
    expect(
      withOverrides(block('image', 'Pic', '<figure class="wp-block-image"><img alt=""/></figure>'), {
        Pic: { url: 'https://old.example/a.jpg', alt: 'A boat' },
      }),
    ).toBe(
      block(
        'image',
        'Pic',
        '<figure class="wp-block-image"><img alt="A boat" src="https://old.example/a.jpg"/></figure>',
      ),
    )
  })

  it.each([
    ['nothing to replace', undefined],
    ['an empty set', {}],
    ['something else', ['x']],
    ['another name', { Other: { content: 'x' } }],
    ['no words', { Text: { content: 7 } }],
    ['a name of every object', { toString: { content: 'x' } }],
  ])('leaves the body with %s', (_what, overrides) => {
    const body = `${block('paragraph', 'Text', '<p>One.</p>')}<!-- wp:paragraph {"metadata":{"name":"Text"}} --><p>never closed`
    expect(withOverrides(body, overrides)).toBe(body)
  })

  it('bears a hundred thousand blocks that are never closed', () => {
    const body = '<!-- wp:paragraph {"metadata":{"name":"Text"}} -->'.repeat(100_000)
    expect(withOverrides(body, { Text: { content: 'x' } })).toBe(body)
  })
})

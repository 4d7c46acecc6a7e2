import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLine, plainText } from '../../src/model/plain-text.ts'
import { decodeSlug } from '../../src/model/slug.ts'

describe('plainText', () => {
  it.each([
    ['Fish &amp; Chips', 'Fish & Chips'],
    ['<em>Old</em> <a href="/x">harbour</a>', 'Old harbour'],
    ['a < b and c > d', 'a < b and c > d'],
    ['&lt;b&gt; is a tag', '<b> is a tag'],
    ['two&nbsp; spaces', 'two spaces'],
    ['<!-- wp:paragraph --><p>One</p><!-- /wp:paragraph -->', 'One'],
  ])('reads %j', (html, text) => expect(plainText(html)).toBe(text))

  it('keeps lines, or joins them', () => {
    expect(plainText('<p>One<br/>two</p>\n\n<p>three</p>')).toBe('One\ntwo\nthree')
    expect(plainLine('<p>One<br/>two</p>')).toBe('One two')
  })
})

describe('decodeSlug', () => {
  it.each([
    ['plain-slug', 'plain-slug'],
    ['%d0%bc%d0%b8%d1%80', 'мир'],
    ['%D0%BC%D0%B8%d1', 'ми'],
    ['%e3%81%82%e3%8', 'あ'],
    ['100%-true', '100%-true'],
    ['cafe%cc%81', 'café'],
  ])('reads %j', (stored, slug) => expect(decodeSlug(stored)).toBe(slug))

  it('reads back what was encoded, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')),
        fc.nat({ max: 8 }),
        (text, cut) => {
          const stored = encodeURIComponent(text)
          expect(decodeSlug(stored)).toBe(text)
          const last = [...text].at(-1) ?? ''
          const encoded = encodeURIComponent(last)
          const shortened = stored.slice(0, stored.length - Math.min(cut, Math.max(0, encoded.length - 1)))
          if (encoded.length > 1 && shortened !== stored)
            expect(decodeSlug(shortened)).toBe(text.slice(0, -last.length).normalize('NFC'))
        },
      ),
    )
  })
})

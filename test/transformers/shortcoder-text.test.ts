import { describe, expect, it } from 'vitest'
import { emptySite, type ReferencedPost, type Site } from '../../src/model/site.ts'
import { fillShortcoder, findShortcoder, isBoundless } from '../../src/transformers/shortcoder-text.ts'
import type { TransformContext } from '../../src/transformers/transformer.ts'

const text = (id: number, slug: string, body: string): ReferencedPost => ({
  id,
  type: 'shortcoder',
  slug,
  title: slug,
  body,
  meta: {},
})

const siteOf = (...posts: ReferencedPost[]): Site => ({
  ...emptySite,
  title: 'Oldhaven',
  referenced: new Map(posts.map((post) => [post.id, post])),
})

describe('findShortcoder', () => {
  const site = siteOf(text(7, 'harbour-hours', ''), { ...text(8, 'other', ''), type: 'page' })

  it('knows a text by its slug, its name and its id', () => {
    for (const attributes of [{ name: 'harbour-hours' }, { name: 'Harbour Hours' }, { sc_id: '7' }])
      expect(findShortcoder(attributes, site)?.id).toBe(7)
  })

  it('knows no posts of other types', () => {
    expect(findShortcoder({ sc_id: '8' }, site)).toBeUndefined()
    expect(findShortcoder({ name: 'other' }, site)).toBeUndefined()
    expect(findShortcoder({}, site)).toBeUndefined()
  })
})

describe('isBoundless', () => {
  it('is what holds itself, straight or by others', () => {
    const a = text(1, 'a', '[sc name="b"]')
    const b = text(2, 'b', 'x [sc name="a"]')
    expect(isBoundless(a, siteOf(a, b))).toBe(true)
  })

  it('is what doubles at every level', () => {
    const levels = Array.from({ length: 30 }, (_, index) =>
      text(index + 1, `t${index}`, `[sc name="t${index + 1}"]`.repeat(10)),
    )
    expect(isBoundless(levels[0]!, siteOf(...levels))).toBe(true)
  })

  it('is not what holds one text twice', () => {
    const a = text(1, 'a', '[sc name="b"] [sc name="b"]')
    expect(isBoundless(a, siteOf(a, text(2, 'b', 'x')))).toBe(false)
  })
})

describe('fillShortcoder', () => {
  const context = {
    post: { title: 'Tides', meta: { depth: ['6 m'] }, slug: 'tides', id: 3 },
    site: siteOf(),
  } as unknown as TransformContext
  const fill = (body: string, attributes = {}): string | undefined => fillShortcoder(body, attributes, 'inner', context)

  it.each([
    ['%%a%% and %%B:else%%', { a: '1', b: '2' }, '1 and 2'],
    ['%%a:50% off%%, %%a%%.', {}, '50% off, .'],
    ['$$title$$ of $$site_name$$: $$enclosed_content$$', {}, 'Tides of Oldhaven: inner'],
    ['$$custom_field:depth$$ $$custom_field:wind:calm$$', {}, '6 m calm'],
    ['$$day$$ and $5 and 100%', {}, '$$day$$ and $5 and 100%'],
  ] as const)('%j', (body, attributes, filled) => {
    expect(fill(body, attributes)).toBe(filled)
  })

  it('refuses to grow without end', () => {
    expect(fill('%%a%%'.repeat(10_000), { a: 'x'.repeat(10_000) })).toBeUndefined()
  })
})

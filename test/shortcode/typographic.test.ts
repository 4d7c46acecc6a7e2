import { describe, expect, it } from 'vitest'
import type { ParseOptions, Shortcode } from '../../src/shortcode/index.ts'
import { parseShortcodes } from '../../src/shortcode/index.ts'

function only(text: string, options: Partial<ParseOptions> = {}): Shortcode {
  const found = parseShortcodes(text, { tags: ['photo'], ...options }).children.filter(
    (node) => node.type === 'shortcode',
  )
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('the typographic dialect', () => {
  it('reads quotes that a feed made typographic', () => {
    const node = only('[photo img=”https://a.example/x.jpg” credit=”Nadia’s “Harbour” series” align=”left”]')
    expect({ ...node.attributes }).toEqual({
      img: 'https://a.example/x.jpg',
      credit: 'Nadia’s “Harbour” series',
      align: 'left',
    })
  })

  it.each([
    ['width=”600″ height=’40’', { width: '600', height: '40' }],
    [
      'width=&#8221;600&#8243; img=&#8221;/a&#8211;b.jpg?x=1&#038;y=2&#8221;',
      { width: '600', img: '/a--b.jpg?x=1&y=2' },
    ],
    ['img=”https://a.example/a—b–c…d×e.jpg”', { img: 'https://a.example/a---b--c...dxe.jpg' }],
    ['size=”600×400″ alt=”a 600×400 print”', { size: '600x400', alt: 'a 600×400 print' }],
    ['caption=” alt=”after an empty one”', { caption: '', alt: 'after an empty one' }],
    ['caption=’the dogs’ bones’ alt=’x’', { caption: 'the dogs’ bones', alt: 'x' }],
    ['img=”/x.jpg”<br />\nalt=”two lines”', { img: '/x.jpg', alt: 'two lines' }],
    ['alt=”one<br />\ntwo”', { alt: 'one\ntwo' }],
    ['alt=„deutsch“ img=«/fr.jpg»', { alt: 'deutsch', img: '/fr.jpg' }],
    ['img=”/x.jpg” lightbox alt=”flag between”', { img: '/x.jpg', alt: 'flag between' }],
  ])('%s', (attributes, expected) => {
    expect({ ...only(`[photo ${attributes}]`).attributes }).toEqual(expected)
  })

  it('says what was mended, and where', () => {
    const text = 'A\n[photo img=”/a–b.jpg”]'
    const repairs = only(text).data?.repairs
    expect(repairs?.map(({ kind, actual, expected }) => ({ kind, actual, expected }))).toEqual([
      { kind: 'quote', actual: 'img=”/a–b.jpg”', expected: 'img="/a--b.jpg"' },
      { kind: 'typography', actual: '/a–b.jpg', expected: '/a--b.jpg' },
    ])
    const { start, end } = repairs![0]!.position
    expect(text.slice(start.offset, end.offset)).toBe('img=”/a–b.jpg”')
    expect(start).toMatchObject({ line: 2, column: 8 })
  })

  it('takes markup between straight quotes for the author’s own, and markup between attributes for damage', () => {
    expect(only('[photo caption="<p>One</p><p>Two</p>" alt="x"]').data?.repairs).toBeUndefined()
    expect({ ...only('[photo img="/x.jpg"<br />\nalt="x"]').attributes }).toEqual({ img: '/x.jpg', alt: 'x' })
  })

  it('leaves straight quotes to WordPress, typographic ones inside them included', () => {
    const node = only('[photo alt="she said ”hi” – twice"]')
    expect({ ...node.attributes }).toEqual({ alt: 'she said ”hi” – twice' })
    expect(node.data?.repairs).toBeUndefined()
  })

  it('repairs nothing when the dialect is wordpress', () => {
    expect(only('[photo img=”/x.jpg”]', { dialect: 'wordpress' }).attributes).toMatchObject({ img: '”/x.jpg”' })
  })
})

import { describe, expect, it } from 'vitest'
import type { Dialect, Shortcode } from '../../src/shortcode/index.ts'
import { parseShortcodes, stringifyShortcodes } from '../../src/shortcode/index.ts'

function read(text: string, dialect: 'auto' | Dialect = 'auto'): Shortcode {
  const root = parseShortcodes(text, { tags: ['photo', 'pic_box'], dialect })
  expect(stringifyShortcodes(root)).toBe(text)
  const found = root.children.filter((node) => node.type === 'shortcode')
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('the entities dialect', () => {
  it.each([
    ['quotes', '[photo img=&quot;/x.jpg?a=1&amp;b=2&quot; alt=&#039;A &amp; B&#039;]', '/x.jpg?a=1&b=2', 'A & B'],
    [
      'the author’s references below',
      '[photo img=&quot;/x.jpg&quot; alt=&quot;A &amp;amp; B&quot;]',
      '/x.jpg',
      'A &amp; B',
    ],
    ['twice', '[photo img=&amp;quot;/x.jpg&amp;quot; alt=&amp;quot;A&amp;quot;]', '/x.jpg', 'A'],
    [
      'typographic and twice',
      '[photo img=&amp;#8221;/x–y.jpg&amp;#8221; alt=&amp;#8221;A&amp;#8243;]',
      '/x--y.jpg',
      'A',
    ],
    ['named quotes', '[photo img=&amp;rdquo;/x.jpg&amp;rdquo; alt=&amp;rdquo;A&amp;rdquo;]', '/x.jpg', 'A'],
  ])('%s', (_name, text, img, alt) => {
    const node = read(text)
    expect({ ...node.attributes }).toEqual({ img, alt })
    expect(node.data?.repairs?.[0]?.kind).toBe('entity')
  })

  it('leaves references alone where straight quotes say that nothing was encoded', () => {
    const node = read('[photo img="/x.jpg?a=1&amp;b=2" alt="A &quot;quoted&quot; word"]')
    expect({ ...node.attributes }).toEqual({ img: '/x.jpg?a=1&amp;b=2', alt: 'A &quot;quoted&quot; word' })
    expect(node.data?.repairs).toBeUndefined()
  })

  it('takes one layer off when it is forced', () => {
    expect({ ...read('[photo img="/x.jpg?a=1&amp;b=2"]', 'entities').attributes }).toEqual({ img: '/x.jpg?a=1&b=2' })
  })
})

describe('the markdown dialect', () => {
  it('reads through the escapes and keeps the source', () => {
    const text = String.raw`see \[pic\_box img="/a\_b.jpg" alt="2 \* 3"\]inner \_text\_\[/pic\_box\] end`
    const node = read(text, 'markdown')
    expect(node).toMatchObject({ name: 'pic_box', form: 'enclosing', attributes: { img: '/a_b.jpg', alt: '2 * 3' } })
    expect(node.children).toMatchObject([{ type: 'text', value: String.raw`inner \_text\_` }])
    expect(text.slice(node.position.start.offset, node.position.end.offset)).toBe(text.slice(4, -4))
    expect(node.data?.repairs?.map(({ kind, expected }) => [kind, expected])).toEqual([
      ['escape', '[pic_box img="/a_b.jpg" alt="2 * 3"]'],
    ])
  })

  it('mends other damage below the escapes, at its place in the source', () => {
    const text = '\\_\n\\[photo img=”/a\\_b–c.jpg”\\]'
    const node = read(text, 'markdown')
    expect({ ...node.attributes }).toEqual({ img: '/a_b--c.jpg' })
    const quote = node.data?.repairs?.find(({ kind }) => kind === 'quote')
    expect(text.slice(quote?.position.start.offset, quote?.position.end.offset)).toBe('img=”/a\\_b–c.jpg”')
    expect(quote?.position.start).toMatchObject({ line: 2, column: 9 })
  })

  it('is asked for: other texts have backslashes of their own', () => {
    const root = parseShortcodes(String.raw`\[photo img="x"\]`, { tags: ['photo'] })
    expect(root.children[1]).toMatchObject({ type: 'shortcode', positional: ['img="x"\\'] })
    expect(root.children[0]).toMatchObject({ type: 'text', value: '\\' })
  })

  it('leaves backslashes in code', () => {
    const text = `${String.raw`[photo alt="\_"]`} \`\\_\` `
    const start = text.indexOf('`')
    const root = parseShortcodes(text, {
      tags: ['photo'],
      dialect: 'markdown',
      skip: [{ start, end: text.length - 1 }],
    })
    expect(stringifyShortcodes(root)).toBe(text)
  })
})

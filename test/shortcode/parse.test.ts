import { describe, expect, it } from 'vitest'
import type { ShortcodeContent } from '../../src/shortcode/index.ts'
import { parseShortcodes } from '../../src/shortcode/index.ts'

const tags = ['gallery', 'caption', 'b', 'b-c', 'code']

/** Text as it is, a shortcode as `name(children)`, an escaped one as `!value`. */
const sketch = (nodes: readonly ShortcodeContent[]): string =>
  nodes
    .map((node) =>
      node.type === 'text'
        ? node.value
        : node.type === 'shortcode'
          ? `‹${node.name}|${sketch(node.children)}›`
          : `!${node.value}`,
    )
    .join('')

const read = (text: string) => sketch(parseShortcodes(text, { tags, dialect: 'wordpress' }).children)

describe('parseShortcodes in the wordpress dialect', () => {
  it.each([
    ['before [gallery ids="1"] after', 'before ‹gallery|› after'],
    ['[b]x[/b] y [b /] z', '‹b|x› y ‹b|› z'],
    ['[b]1[b]2[/b]3[/b]', '‹b|1‹b|›2›3[/b]'],
    ['[caption][b]x[/b][/caption]', '‹caption|‹b|x››'],
    ['[caption][b]x[/caption][/b]', '‹caption|‹b|›x›[/b]'],
    ['[[gallery]]', '![gallery]'],
    ['[[gallery]', '[‹gallery|›'],
    ['[gallery]]', '‹gallery|›]'],
    ['[[b]x[/b]]', '![b]x[/b]'],
    ['[b-c] [b_c] [B]', '‹b-c|› [b_c] [B]'],
    ['[galleryx] [gallery', '[galleryx] [gallery'],
    ['<a title="[b]">[b]</a>', '<a title="[b]">‹b|›</a>'],
    ['<!-- [b] --> [b]', '<!-- [b] --> ‹b|›'],
    ['1 < 2 [b]', '1 < 2 [b]'],
    ['[sic] and [1]', '[sic] and [1]'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('says which form a tag has', () => {
    const forms = parseShortcodes('[b /] [b]x[/b] [b]', { tags }).children.flatMap((node) =>
      node.type === 'shortcode' ? [node.form] : [],
    )
    expect(forms).toEqual(['self-closing', 'enclosing', 'bare'])
  })

  it('gives places in lines and columns', () => {
    const [, node] = parseShortcodes('one\ntwo [gallery\nids="1"] x', { tags }).children
    expect(node?.position).toEqual({
      start: { line: 2, column: 5, offset: 8 },
      end: { line: 3, column: 9, offset: 25 },
    })
  })

  it('takes `<` for text where there is no HTML', () => {
    expect(sketch(parseShortcodes('1 < 2 [b]', { tags, html: false }).children)).toBe('1 < 2 ‹b|›')
  })

  it('leaves an opaque body alone, whatever stands in it', () => {
    const text = '[code]if (a < b) [b][/b] [gallery][/code] [b]'
    const root = parseShortcodes(text, { tags, isOpaque: (name) => name === 'code' })
    expect(sketch(root.children)).toBe('‹code|if (a < b) [b][/b] [gallery]› ‹b|›')
  })

  it('passes over the ranges it is told to skip', () => {
    const text = '<pre>[b]</pre> [b]'
    expect(sketch(parseShortcodes(text, { tags, skip: [{ start: 0, end: 14 }] }).children)).toBe('<pre>[b]</pre> ‹b|›')
  })

  it('tries a name that is only the front of a run where the name stands alone in the same level', () => {
    const options = { tags: ['a', 'a:b', 'c'], dialect: 'wordpress' } as const
    expect(sketch(parseShortcodes('[a:b]', options).children)).toBe('‹a:b|›')
    expect(parseShortcodes('[a:b] [a]', options).children[0]).toMatchObject({ name: 'a', positional: [':b'] })
    expect(sketch(parseShortcodes('[c][a:b][/c] [a]', options).children)).toBe('‹c|‹a:b|›› ‹a|›')
  })
})

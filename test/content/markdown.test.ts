import type { PhrasingContent, Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { readMarkdown } from './read-markdown.ts'

const text = (value: string): PhrasingContent => ({ type: 'text', value })
const paragraph = (...children: PhrasingContent[]): Extract<RootContent, { type: 'paragraph' }> => ({
  type: 'paragraph',
  children,
})
const write = (...children: RootContent[]): string => stringifyMarkdown({ type: 'root', children })

describe('what people write stays readable', () => {
  it.each([
    'snake_case and SNAKE_CASE_2',
    '2 * 3 = 6',
    'said [sic] and [Editor’s note]',
    '[sic] at the start',
    'AT&T',
    'see http://a.b/c_d and https://a.b/?c=d&e=f.',
    'write to foo@bar.com',
    'a ~ b',
    'about ~5 km',
    'a 5* hotel',
    'one ` accent',
    '#hashtag first, #hashtag second',
    'It was 1986. A good year.',
    '[a] (b)',
    '3 < 4 > 2',
    'C:\\dir\\file',
    '-- a dash, -5 degrees',
    'what a day!',
    '(c) 2020 [1] [2]',
    'a | b',
    '$latex x_1$',
    '1986',
  ])('%s', (line) => {
    expect(write(paragraph(text(line)))).toBe(`${line}\n`)
  })
})

describe('what would be markup is escaped, once', () => {
  it.each([
    ['**a**', '\\*\\*a\\*\\*'],
    ['_a_', '\\_a\\_'],
    ['a ~b~', 'a \\~b\\~'],
    ['`a`', '\\`a\\`'],
    ['[a](b)', '[a]\\(b)'],
    ['[^1]', '\\[^1]'],
    ['[a]: b', '\\[a]: b'],
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['1986. A year', '1986\\. A year'],
    ['> a', '\\> a'],
    ['---', '\\---'],
    ['<b>', '\\<b>'],
    ['&amp;', '\\&amp;'],
    ['\\*', '\\\\*'],
    ['a\\', 'a\\'],
    ['a\\\nb', 'a\\\\\nb'],
    ['http://a.b/_c_', 'http\\://a.b/\\_c\\_'],
    ['a\n===', 'a\n\\==='],
    ['| a |\n| - |', '| a |\n\\| - |'],
  ])('%j', (value, markdown) => {
    expect(write(paragraph(text(value)))).toBe(`${markdown}\n`)
  })

  it('in a list item, where a check box could be', () => {
    const item = (value: string): string =>
      write({ type: 'list', spread: false, children: [{ type: 'listItem', children: [paragraph(text(value))] }] })
    expect(item('[x] a')).toBe('- \\[x] a\n')
    expect(item('[y] a')).toBe('- [y] a\n')
  })

  it('in a document with definitions, where any bracket could be a reference', () => {
    const definition: RootContent = { type: 'definition', identifier: 'a', label: 'a', url: '/b' }
    expect(write(paragraph(text('see [a]')), definition)).toBe('see \\[a]\n\n[a]: /b\n')
  })

  it('beside a link and a footnote', () => {
    const link: PhrasingContent = { type: 'link', url: '/b', children: [text('a')] }
    expect(write(paragraph(text('so!'), link))).toBe('so\\![a](/b)\n')
    expect(write(paragraph({ type: 'footnoteReference', identifier: '1', label: '1' }, text(': b')))).toBe(
      '[^1]\\: b\n',
    )
  })
})

describe('style', () => {
  const survives = (markdown: string): void => expect(stringifyMarkdown(readMarkdown(markdown))).toBe(markdown)

  it.each([
    ['headings and emphasis', '# a *b* **c** ~~d~~\n\n###### e\n'],
    ['bullets', '- a\n- b\n  - c\n'],
    ['loose lists', '- a\n\n  b\n\n- c\n'],
    ['numbers', '3. a\n4. b\n5. c\n'],
    ['check boxes', '- [ ] a\n- [x] b\n'],
    ['breaks', 'a\\\nb\n\n---\n\n> c\n'],
    ['fences longer than what they hold', '````md\n```js\na\n```\n````\n'],
    ['tables that a longer cell does not move', '| a | a longer cell |\n| :-- | --: |\n| b | c\\|d |\n'],
    ['footnotes', 'a[^1]\n\n[^1]: b\n\n    c\n'],
    ['images and destinations', '![a \\[b\\]](</c d(e).png> "f \\"g\\"")\n'],
    ['a list beside another', '- a\n\n* b\n'],
  ])('%s', (_, markdown) => {
    survives(markdown)
  })

  it('a link that shows its address is an autolink', () => {
    const url = 'https://a.b/c'
    expect(write(paragraph({ type: 'link', url, children: [text(url)] }))).toBe(`<${url}>\n`)
    expect(write(paragraph({ type: 'link', url: `${url}/`, children: [text(url)] }))).toBe(`[${url}](${url}/)\n`)
  })

  it('headings are one line, whatever is in them', () => {
    const heading: RootContent = {
      type: 'heading',
      depth: 1,
      children: [text('C#'), { type: 'break' }, { type: 'inlineCode', value: 'a\nb' }, text(' #')],
    }
    expect(write(heading)).toBe('# C# `a b` \\#\n')
  })

  it('cells are one line, with breaks', () => {
    const cell: PhrasingContent[] = [
      text('a\nb'),
      { type: 'break' },
      { type: 'verbatim', value: '[c d="e|f"\n]' },
      { type: 'html', value: '<i\n>' },
    ]
    const row: Root['children'][number] = {
      type: 'table',
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: cell }] }],
    }
    expect(write(row)).toBe('| a b<br>[c d="e\\|f" ]<i > |\n| --- |\n')
  })

  it('verbatim source is written as it is', () => {
    const value = '[gallery ids="1_2_3" note="*a* <b> [c](d)"]'
    expect(
      write({ type: 'verbatim', value }, paragraph(text('see '), { type: 'verbatim', value }, text(' above'))),
    ).toBe(`${value}\n\nsee ${value} above\n`)
  })
})

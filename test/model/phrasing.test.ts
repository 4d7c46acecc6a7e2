import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { parseMarkdown } from '../../src/content/parse-markdown.ts'
import { phrasingFrom, textOf } from '../../src/model/phrasing.ts'

const text = (value: string): RootContent => ({ type: 'text', value })
const paragraph = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] })

describe('textOf', () => {
  it('parts words where a line or a block ends', () => {
    expect(textOf([text('first line'), { type: 'break' }, text('second line')])).toBe('first line second line')
    expect(textOf([paragraph('a'), paragraph('b')])).toBe('a b')
    const item = (value: string) => ({ type: 'listItem' as const, children: [paragraph(value)] })
    expect(textOf({ type: 'list', children: [item('a'), item('b')] } as RootContent)).toBe('a b')
    expect(textOf([text('a'), paragraph('b'), text('c')])).toBe('a b c')
  })

  it('leaves words that stand in several nodes', () => {
    expect(textOf([{ type: 'strong', children: [{ type: 'text', value: 'O' }] }, text('nce')])).toBe('Once')
    expect(textOf({ type: 'image', url: '/a.jpg', alt: 'a' })).toBe('a')
  })
})

const inOneRun = (markdown: string): string =>
  stringifyMarkdown({
    type: 'root',
    children: [{ type: 'paragraph', children: phrasingFrom(parseMarkdown(markdown).children as RootContent[]) }],
  })

describe('phrasingFrom', () => {
  it.each([
    ['paragraphs', 'a *b*\n\nc', 'a *b*\\\nc\n'],
    ['items, with what is emphasised in them', '- a *b*\n- c\n  - d', 'a *b*\\\nc\\\nd\n'],
    ['rows, whose cells stay in a line', '| a | b |\n| --- | --- |\n| c | *d* |', 'a b\\\nc *d*\n'],
    ['lines of code', '```js\na()\n\n  b()\n```', '`a()`\\\n`  b()`\n'],
    ['quotes', '> a\n>\n> `b`', 'a\\\n`b`\n'],
  ])('parts %s by line breaks', (_, markdown, expected) => {
    expect(inOneRun(markdown)).toBe(expected)
  })
})

import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/model/phrasing.ts'

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

import { describe, expect, it } from 'vitest'
import { formula } from '../../src/transformers/formula.ts'

const inline = (content: string, isDisplay = false) => formula(content, { isDisplay }, { placement: 'phrasing' })

describe('formula', () => {
  it.each([
    ['a &lt; b &amp; c', '$a < b & c$'],
    ['$x$', '$x$'],
    ['$$x$$', '$x$'],
    ['\\(x\\)', '$x$'],
    ['a<br />\n+ b', '$a + b$'],
    ['a<b', '$a< b$'],
    ['\\text{$5}', '$`\\text{$5}`$'],
  ])('%j becomes %s', (content, value) => {
    expect(inline(content)).toEqual({ type: 'verbatim', value, data: { hName: 'span' } })
  })

  it('has lines of its own where it may', () => {
    expect(formula('\na \\\\\n\n  b\n', { isDisplay: true }, { placement: 'flow' })).toEqual({
      type: 'verbatim',
      value: '$$\na \\\\\nb\n$$',
    })
    expect(inline('a', true)).toMatchObject({ value: '$a$' })
    expect(formula('a', { isDisplay: false }, { placement: 'flow' })).toMatchObject({ type: 'paragraph' })
  })

  it.each(['', ' \n', '<br>', '&nbsp;'])('there is none in %j', (content) => {
    expect(inline(content)).toBeUndefined()
  })
})

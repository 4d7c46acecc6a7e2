import { describe, expect, it } from 'vitest'
import { typedLists } from '../../src/transformers/typed-lists.ts'

describe('typedLists', () => {
  it('makes lists of lines that begin as such', () => {
    expect(typedLists('For six:\n- a - b\n– c\n&#8211; d\n\n1. e\r\n# f<br />\n<h3>g</h3>')).toBe(
      [
        '<p>For six:</p>',
        '<ul>',
        '<li>a - b</li>',
        '<li>c</li>',
        '<li>d</li>',
        '</ul>',
        '<ol>',
        '<li>e</li>',
        '<li>f</li>',
        '</ol>',
        '<h3>g</h3>',
      ].join('\n'),
    )
  })

  it.each(['', 'flour - the coarse one', '-no space', '3.5 litres', '########'])('finds none in %j', (html) => {
    expect(typedLists(html)).toBeUndefined()
  })

  it('ends where nothing follows', () => {
    expect(typedLists('#'.repeat(100_000))).toBeUndefined()
  })
})

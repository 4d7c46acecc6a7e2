import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, parseBlocks, readBlocks } from '../../src/content/blocks.ts'

/** A tree one can read: name, attributes, content, children. */
const outline = (text: string, blocks = parseBlocks(text)): unknown[] =>
  blocks.map(({ name, attributes, contentStart, contentEnd, children, malformed }) => [
    name,
    attributes,
    text.slice(contentStart, contentEnd),
    ...(children.length > 0 ? [outline(text, children)] : []),
    ...(malformed === undefined ? [] : [malformed]),
  ])

describe('parseBlocks', () => {
  it('reads blocks with their attributes and content', () => {
    expect(outline('a<!-- wp:code {"language":"php"} --><pre></pre><!-- /wp:code -->b<!-- wp:ase/map /-->')).toEqual([
      ['core/code', { language: 'php' }, '<pre></pre>'],
      ['ase/map', {}, ''],
    ])
  })

  it('says where everything stands', () => {
    const text = 'ä<!-- wp:a -->😀<!-- wp:b /--><!-- /wp:a -->'
    expect(parseBlocks(text)).toEqual([
      {
        name: 'core/a',
        attributes: {},
        start: 1,
        end: text.length,
        contentStart: 14,
        contentEnd: text.indexOf('<!-- /wp:a'),
        form: 'enclosing',
        isClosed: true,
        depth: 0,
        children: [
          {
            name: 'core/b',
            attributes: {},
            start: 16,
            end: 30,
            contentStart: 30,
            contentEnd: 30,
            form: 'void',
            isClosed: true,
            depth: 1,
            children: [],
          },
        ],
      },
    ])
  })

  it('goes on reading JSON through what looks like the end of a comment', () => {
    expect(outline('<!-- wp:a {"x":"-->"} -->b<!-- /wp:a -->')).toEqual([['core/a', { x: '-->' }, 'b']])
  })

  it('closes what is open, at the end or by any closing delimiter', () => {
    expect(outline('<!-- wp:a -->b<!-- wp:c -->d')).toEqual([
      ['core/a', {}, 'b<!-- wp:c -->d', [['core/c', {}, 'd', 'it is never closed']], 'it is never closed'],
    ])
    expect(outline('<!-- wp:a -->b<!-- /wp:c -->d')).toEqual([['core/a', {}, 'b', 'it is closed by one of `core/c`']])
  })

  it('reads on to the first closing delimiter that closes nothing', () => {
    const text = '<!-- wp:a /-->b<!-- /wp:c -->d<!-- wp:e /-->'
    const { blocks, strayCloser } = readBlocks(text)
    expect(blocks.map(({ name }) => name)).toEqual(['core/a'])
    expect(strayCloser).toEqual({ kind: 'closer', name: 'core/c', start: 15, end: 29 })
  })

  it('has no attributes where they are not JSON', () => {
    expect(outline('<!-- wp:a {x} /-->')).toEqual([['core/a', {}, '', 'its attributes are not JSON']])
    const deep = `{"a":${'['.repeat(600)}${']'.repeat(600)}}`
    expect(outline(`<!-- wp:a ${deep} /-->`)).toEqual([['core/a', {}, '', 'its attributes are nested too deeply']])
    const wide = `{"a":${JSON.stringify('[{"'.repeat(600))}}`
    expect(parseBlocks(`<!-- wp:a ${wide} /-->`)[0]?.malformed).toBeUndefined()
  })

  it.each([
    '<!--wp:a /-->',
    '<!-- wp:a/-->',
    '<!-- wp:A /-->',
    '<!-- wp:1 /-->',
    '<!-- wp:a/b/c /-->',
    '<!-- wp:a {"x":1}/-->',
    '<!-- wp:a { /-->',
  ])('%s is no delimiter', (text) => {
    expect(parseBlocks(text)).toEqual([])
  })

  it('nests blocks inside their parents, in order', () => {
    const pieces = fc.constantFrom(
      '<!-- wp:a -->',
      '<!-- /wp:a -->',
      '<!-- wp:b /-->',
      '<!-- wp:c {"x":{}} -->',
      '<!--',
      '{',
      '} -->',
      'x',
    )
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('')
        const check = (blocks: readonly Block[], start: number, end: number): void => {
          let from = start
          for (const block of blocks) {
            expect(text.slice(block.start, block.start + 4)).toBe('<!--')
            expect(block.start).toBeGreaterThanOrEqual(from)
            expect(block.end).toBeLessThanOrEqual(end)
            check(block.children, block.contentStart, block.contentEnd)
            from = block.end
          }
        }
        check(parseBlocks(text), 0, text.length)
      }),
    )
  })
})

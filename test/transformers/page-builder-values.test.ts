import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttributeTools } from '../../src/transformers/attribute-types.ts'
import { decodeBase64, decodePercent } from '../../src/transformers/base64.ts'
import { bulletList, paragraph } from '../../src/transformers/builders.ts'
import { mergeLists } from '../../src/transformers/merge-lists.ts'
import { builderLink, fromSafe, readGroup, readLines, readOptions } from '../../src/transformers/wpbakery-values.ts'

const tools: AttributeTools = { text: (raw) => raw, phrasing: () => [] }
const link = (raw: string) => builderLink.parse(raw, tools)
const encode = (text: string): string => Buffer.from(text).toString('base64')

describe('base64', () => {
  it('gives back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        expect(decodeBase64(encode(text))).toBe(text)
      }),
    )
  })

  it('takes what is none for none', () => {
    expect(decodeBase64('<p>Hours</p>')).toBeUndefined()
    expect(decodeBase64('')).toBeUndefined()
    // Letters of base64 that are no text.
    expect(decodeBase64('/////w==')).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof decodeBase64(text)).toMatch(/^(?:string|undefined)$/)
      }),
    )
  })

  it('is read over several lines', () => {
    expect(decodeBase64(`${encode('One two three').slice(0, 8)}\n ${encode('One two three').slice(8)}`)).toBe(
      'One two three',
    )
  })
})

describe('percent signs', () => {
  it.each([
    ['caf%C3%A9%20%26', 'café &'],
    ['100% of it', '100% of it'],
    ['%E9 alone', '%E9 alone'],
    ['a+b', 'a+b'],
  ])('%s', (raw, expected) => {
    expect(decodePercent(raw)).toBe(expected)
  })
})

describe('values of WPBakery', () => {
  it.each([
    [
      'url:https%3A%2F%2Fa.example%2F%3Fb%3D1%7C2|title:Read%20on|target:%20_blank|',
      'https://a.example/?b=1|2',
      'Read on',
    ],
    ['||', '', ''],
    ['url:%23|||', '#', ''],
    ['https://a.example/?b=1&amp;c=2', 'https://a.example/?b=1&c=2', ''],
    ['%7B%22url%22%3A%22%2Fa%2F%22%2C%22title%22%3A%22A%22%7D', '/a/', 'A'],
    ['{"url":"/a/"}', '/a/', ''],
    ['%7Bbroken', '%7Bbroken', ''],
  ])('a link: %s', (raw, url, title) => {
    expect(link(raw)).toEqual({ url, title })
  })

  it.each(['url:javascript%3Aalert(1)|', 'javascript:alert(1)', '%7B%22url%22%3A%22javascript:alert(1)%22%7D'])(
    'no link: %s',
    (raw) => {
      expect(link(raw)).toBeUndefined()
    },
  )

  it('reads what attributes cannot hold', () => {
    expect(fromSafe('A ``word`` `{`1`}`')).toBe('A "word" [1]')
    expect(fromSafe(`#E-8_${encode('<p>caf%C3%A9</p>')}`)).toBe('<p>café</p>')
    expect(fromSafe('#E-8_<broken>')).toBe('<broken>')
    expect(readLines(`#E-8_${encode('https%3A%2F%2Fa.example%0A%23')}`)).toEqual(['https://a.example', '#'])
  })

  it('reads lists of records', () => {
    expect(readGroup('%5B%7B%22label%22%3A%22A%20b%22%7D%2C7%5D')).toEqual([{ label: 'A b' }])
    expect(readGroup('[`{`')).toEqual([])
    expect(readGroup('%22text%22')).toEqual([])
    expect(readGroup(`${'['.repeat(100_000)}`)).toEqual([])
  })

  it('takes no option for more than an option', () => {
    expect(readOptions('tag:h2|__proto__:x|color:%23fff|:none')['tag']).toBe('h2')
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })
})

describe('lists in a row', () => {
  it('become one, and others stay apart', () => {
    const one = bulletList(['a'])
    const merged = mergeLists([one, bulletList(['b']), paragraph('Text'), { ...one, ordered: true }, one])
    expect(merged.map((node) => (node.type === 'list' ? node.children.length : node.type))).toEqual([
      2,
      'paragraph',
      1,
      1,
    ])
    expect(one.children).toHaveLength(1)
  })
})

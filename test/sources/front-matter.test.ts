import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../src/sources/loose/front-matter.ts'

describe('front matter', () => {
  it.each([
    ['yaml', '---\ntitle: A\ntags: [b, c]\n---\nBody\n', { title: 'A', tags: ['b', 'c'] }],
    ['yaml', '\ufeff---  \r\ntitle: A\r\n...\r\nBody', { title: 'A' }],
    ['yaml', '---\n---\nBody', {}],
    ['yaml', '---\na: 1\na: 2\ndate: 2020-01-01\n---', { a: 2, date: '2020-01-01' }],
    [
      'toml',
      '+++\ntitle = "A"\ndate = 2021-07-17T01:30:00+02:00\n[x]\nday = 2021-07-17\n+++\nBody',
      { title: 'A', date: '2021-07-17T01:30:00.000+02:00', x: { day: '2021-07-17' } },
    ],
    ['json', '{\n  "title": "A } \\" {",\n  "x": { "y": [1] }\n}\n\nBody', { title: 'A } " {', x: { y: [1] } }],
  ])('in %s: %j', (format, text, data) => {
    const split = splitFrontMatter(text)
    expect(split.problem).toBeUndefined()
    expect(split.frontMatter).toMatchObject({ format, data })
    expect(`${split.frontMatter?.raw}${split.body}`).toBe(text)
    expect(split.body.trim()).toMatch(/^(Body)?$/)
  })

  it.each([
    '---\nJust a thematic break',
    '---\n\nProse between two breaks.\n\n---\nMore',
    '----\ntitle: A\n----\n',
    'Text\n---\ntitle: A\n---\n',
    '{{< figure src="x" >}}\n',
    '{% raw %} {"a": 1}',
    '{"a": 1} is how it is written',
    '+++',
    '',
  ])('is not: %j', (text) => {
    expect(splitFrontMatter(text)).toEqual({ body: text })
  })

  it.each([
    ['---\ntitle: a: b\n---\nBody', 'yaml'],
    ['---\ntitle: [a\n---\nBody', 'yaml'],
    ['---\ntitle = "A"\n---\nBody', 'yaml'],
    ['+++\ntitle: A\n+++\nBody', 'toml'],
    ['{ "title": }\nBody', 'json'],
  ])('that cannot be read is kept as it is: %j', (text, format) => {
    const { frontMatter, body, problem } = splitFrontMatter(text)
    expect(problem).toEqual(expect.any(String))
    expect(problem).not.toContain('\n')
    expect(frontMatter).toEqual({ raw: text.slice(0, -'Body'.length), format, data: {} })
    expect(body).toBe('Body')
  })

  it('survives aliases that multiply, deep nesting and odd keys', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]`).join('\n')}`
    expect(splitFrontMatter(`---\n${bomb}\n---\n`).problem).toMatch(/alias/i)
    expect(splitFrontMatter(`---\na: ${'['.repeat(50_000)}\n---\n`).problem).toEqual(expect.any(String))
    expect(splitFrontMatter(`{"a": ${'['.repeat(50_000)}}\n`).problem).toEqual(expect.any(String))
    for (const text of [
      '---\n__proto__: { polluted: 1 }\n---\n',
      '{"__proto__": {"polluted": 1}}\n',
      '+++\n__proto__ = { polluted = 1 }\n+++\n',
    ]) {
      const { frontMatter } = splitFrontMatter(text)
      expect(Object.getOwnPropertyNames(frontMatter?.data)).toEqual(['__proto__'])
      expect(Object.getPrototypeOf(frontMatter?.data)).toBe(Object.prototype)
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('and body are the text, whatever it is', () => {
    const parts = fc.constantFrom(
      '---',
      '+++',
      '...',
      '{',
      '}',
      '"',
      '\\',
      '\n',
      '\r\n',
      '\r',
      ' ',
      'a: b',
      'a = 1',
      '"a": 1',
      '\ufeff',
      'text',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (tokens) => {
        const text = tokens.join('')
        const { frontMatter, body } = splitFrontMatter(text)
        expect(`${frontMatter?.raw ?? ''}${body}`).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

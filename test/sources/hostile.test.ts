import { describe, expect, it } from 'vitest'
import { readFiles } from './read-inputs.ts'
import { item, wxr } from './wxr.ts'

const size = 300_000
const head = '<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
const guarded = (text: string): string => `${head}${item(1, 'First', 'x')}<item>${text}`

/** Each takes ages where time grows faster than the input. */
const texts: Readonly<Record<string, string>> = {
  'a tag without end': `<${'a'.repeat(size)}`,
  'a tag of attributes': `<a ${'b="c" '.repeat(size)}`,
  'an attribute without end': `<a b="${'c'.repeat(size)}`,
  'elements in elements': '<a>'.repeat(size),
  'closing tags': '</a>'.repeat(size),
  'angle brackets': '<'.repeat(size),
  'angle brackets in text': `<title>${'<b '.repeat(size)}`,
  ampersands: `<title>${'&'.repeat(size)}`,
  'half references': `<title>${'&abc'.repeat(size)}`,
  'ends of CDATA': `<content:encoded><![CDATA[${']]>'.repeat(size)}`,
  brackets: `<content:encoded><![CDATA[${']'.repeat(size)}`,
  'control characters': `<content:encoded><![CDATA[${'\u0001'.repeat(size)}`,
  'a comment without end': `<!--${'-'.repeat(size)}`,
  blanks: `<content:encoded><![CDATA[x]]>${' '.repeat(size)}`,
}

describe('a hostile export', () => {
  it.each(Object.keys(texts))('of %s costs neither time nor the items before', async (name) => {
    const { posts, diagnostics } = await readFiles({ 'a.xml': guarded(texts[name] ?? '') })
    expect(posts.map(({ title }) => title)).toEqual(['First'])
    expect(diagnostics.at(-1)?.code).toMatch(/^xml-/)
    expect(diagnostics.some(({ code }) => code === 'xml-truncated')).toBe(true)
    expect(diagnostics.length).toBeLessThan(200)
  })

  it('cannot define entities that multiply', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`
    const { posts } = await readFiles({ 'a.xml': wxr([item(1, '&b;', '')]).replace('<rss', `${bomb}<rss`) })
    expect(posts.map(({ title }) => title)).toEqual(['&b;'])
  })
})

describe('a hostile file', () => {
  it.each([
    ['a.json', '['.repeat(size)],
    ['a.json', `[{"content": ${'{"a":'.repeat(size)}`],
    ['a.md', `---\na: ${'{a: '.repeat(size / 10)}\n---\n`],
    ['a.md', `{"${'\\"'.repeat(size)}`],
    ['a.html', `<html><body>${'<p>'.repeat(size / 10)}`],
    ['a.html', `<html><body>${'<b>'.repeat(size / 10)}`],
    ['a.txt', '<'.repeat(size)],
    ['a.txt', `<p ${' '.repeat(size)}`],
    ['a.txt', '<p '.repeat(size)],
  ])('%s is read, or refused with a report', async (name, text) => {
    const { posts, diagnostics } = await readFiles({ [name]: text })
    expect(posts.length + diagnostics.length).toBeGreaterThan(0)
  })
})

import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { nearestNames } from '../../src/cli/nearest-names.ts'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { workspace } from './workspace.ts'

describe('explain', () => {
  it.each(Object.keys(catalogue))('says of %s how grave it is, how it is worded and what to do', async (code) => {
    const { migrate } = await workspace({})
    const { out } = await migrate(['explain', code])
    expect(out).toMatch(new RegExp(`^${code} (?:error|warning|info)\nFor example: \\S.+\n\nWhat to do: \\S`))
  })

  it('says of a shortcode who takes it, with which attributes, and how to have it otherwise', async () => {
    const { migrate } = await workspace({})
    const { code, out, err } = await migrate(['explain', '[gallery]'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('[gallery] is a shortcode.\n\nAsked first: a transformer of the built-in preset `wordpress`')
    const file = /^In the repository: (\S+)$/m.exec(out)?.[1] ?? ''
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain("tags: ['gallery']")
    expect(out).toContain('\n  order    `asc`, `desc`            default: "asc"\n')
    expect(out).toMatch(/^ {2}presets: \{ wordpress: false \} /m)
    expect(out).toMatch(/^ {2}migrate create-transformer gallery /m)
  })

  it.each(['core/code', 'wp:code', 'wp:core/code'])('knows the block %s', async (name) => {
    const { migrate } = await workspace({})
    const { out } = await migrate(['explain', name])
    expect(out).toContain('core/code is a block.')
    expect(out).not.toContain('shortcodes: {')
  })

  it('knows what the configuration brings, and in which order it is asked', async () => {
    const { migrate } = await workspace({
      // A plain object: importing the package here would compile all of it, again and again.
      'shortmark.config.js': `const days = { expected: 'a number', isOptional: false, fallback: 3, parse: Number }
const tides = { tags: ['tide_table', 'gallery'], attributes: { days }, transform: () => [] }
export default {
  transformers: [tides],
  shortcodes: { tides: { alias: 'tide_table' } },
  unknown: { quay_ad: 'drop' },
  presets: { aesop: false },
}
`,
    })
    const { out } = await migrate(['explain', 'gallery'])
    expect(out).toContain('Asked first: a transformer of your configuration\nIt takes as well: tide_table\n')
    expect(out).toContain('\n  days  a number  default: 3\n')
    expect(out).toContain('Then: a transformer of the built-in preset `wordpress`')
    expect((await migrate(['explain', 'tides'])).out).toContain('that the configuration reads as [tide_table].')
    expect((await migrate(['explain', 'quay_ad'])).out).toContain('No transformer knows it; what happens to it: drop.')
    expect((await migrate(['explain', 'aesop_image'])).code).toBe(2)
    expect((await migrate(['explain', 'quay_boat', '--unknown', 'quay_boat=comment'])).out).toContain(
      'happens to it: comment.',
    )
  })

  it('knows a tag of a pattern, and what an alias of an alias is read as', async () => {
    const { migrate } = await workspace({
      'shortmark.config.json': '{ "shortcodes": { "a": { "alias": "b" }, "b": { "alias": "cc_php" } } }',
    })
    expect((await migrate(['explain', 'cc_php'])).out).toContain('of the built-in preset `codecolorer`')
    const { out } = await migrate(['explain', 'a'])
    expect(out).toContain('[a] is a shortcode that the configuration reads as [cc_php].')
    expect(out).toContain('of the built-in preset `codecolorer`')
  })

  it('names what a word may have meant, and exits with 2', async () => {
    const { migrate } = await workspace({})
    const { code, out, err } = await migrate(['explain', 'galery'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error: Unexpected `galery`, expected the code of .+; did you mean .*`gallery`/)
    expect((await migrate(['explain', 'lost-link\u001b[2J'])).err).not.toContain('\u001b[2J')
  })

  it('is the same text in colour', async () => {
    const { migrate } = await workspace({})
    const { out } = await migrate(['explain', 'caption'])
    const painted = await migrate(['explain', 'caption', '--color'])
    expect(painted.out).not.toBe(out)
    expect(stripVTControlCharacters(painted.out)).toBe(out)
  })
})

describe('nearestNames', () => {
  const names = ['gallery', 'caption', 'wp_caption', 'audio', 'video', 'vc_row']
  it.each([
    ['galery', ['gallery']],
    ['Caption', ['caption']],
    ['vido', ['video']],
    ['aption', ['caption']],
    ['wp-caption', ['wp_caption', 'caption']],
    ['caption', ['caption']],
    ['completely-else', []],
    ['', []],
  ])('of %j are %j', (word, expected) => expect(nearestNames(word, names)).toEqual(expected))
})

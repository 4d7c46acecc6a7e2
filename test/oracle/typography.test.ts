import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseShortcodes } from '../../src/shortcode/index.ts'
import { runs, sample } from './expect-same.ts'
import { askWordPress, available } from './wordpress.ts'

const names = ['img', 'alt', 'caption', 'credit', 'align', 'width', 'data-id', 'src', 'text']

const urlParts = [
  'a',
  'photo',
  '2019',
  '--',
  '---',
  '...',
  '600x400',
  "it's",
  '_',
  '%20',
  '-',
  '1x2',
  'é',
  '(1)',
  'cmyk(tm)',
]
const address = fc
  .tuple(
    fc.constantFrom('https://a.example/', 'http://b.example/wp-content/uploads/2019/07/', '/files/', '//cdn.example/'),
    fc.array(fc.constantFrom(...urlParts), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('.jpg', '.jpeg?w=600&h=400', '.png#a', '/', '?v=1--2&x=3x4'),
  )
  .map(([base, parts, end]) => `${base}${parts.join('')}${end}`)

const phrases = [
  'Plain words',
  "the people's choice",
  "the dogs' bones",
  "rock 'n' roll, '99",
  'said "so" and left',
  '"quoted whole"',
  'a -- dash --- and more...',
  'size 600x400 px',
  'He is 5\'10" tall',
  'Tom & Anna',
  '(c) Mira (tm)',
  'eine „gute“ Idee',
  '<em>stressed</em> words',
  "read <a href='https://a.example/x--y'>this</a>",
  'width=5 is no attribute',
  '100%',
  'Ünïcödé – dash',
  'two\nlines',
  'one\n\ntwo',
]
const prose = fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', '))
const word = fc.constantFrom('left', 'on', '600', '300px', '40%', '', '600x400', 'off')

const value = fc.oneof(
  { weight: 3, arbitrary: address },
  { weight: 3, arbitrary: prose },
  { weight: 2, arbitrary: word },
)

/** An attribute as an author can write it: no quote of its own kind inside, none at all where it has no quotes. */
const attribute = fc
  .tuple(fc.constantFrom(...names), value, fc.constantFrom('"', '"', '"', "'", ''))
  .map(([name, raw, wanted]) => {
    const plain = /^[^\s"'<>[\]]+$/.test(raw)
    const quote = wanted === '' && !plain ? '"' : wanted
    const fits = quote === '"' ? raw.replaceAll('"', "'") : quote === "'" ? raw.replaceAll("'", '"') : raw
    return `${name}=${quote}${fits}${quote}`
  })

const tag = fc
  .tuple(fc.array(attribute, { minLength: 1, maxLength: 6 }), fc.constantFrom(' ', ' ', ' ', '\n'))
  .map(([attributes, gap]) => `[photo ${attributes.join(gap)}]`)

/** Prose may keep good typography: any quote for a quote, an em dash for two hyphens, an ellipsis for three dots. */
const plain = (text: string): string =>
  decodeHTML(text.replace(/<[^>]*>/g, ''))
    .replace(/[«]\s|\s[»]|[“”″„«»「」‘’′‚『』']/g, '"')
    .replace(/-{2,}|[—–]/g, '-')
    .replaceAll('…', '...')
    .replaceAll('×', 'x')
    .replaceAll('™', '(tm)')
    .replaceAll('©', '(c)')
    .replace(/\s+/g, ' ')
    .trim()

const attributesOf = (text: string, html: boolean): Record<string, string> => {
  const found = parseShortcodes(text, { tags: ['photo'], html }).children.find((node) => node.type === 'shortcode')
  return { ...found?.attributes }
}

function sameAttributes(actual: Record<string, string>, expected: Record<string, string>): boolean {
  if (Object.keys(actual).sort().join() !== Object.keys(expected).sort().join()) return false
  return Object.entries(expected).every(([name, wanted]) => {
    const got = actual[name] ?? ''
    return /^(?:https?:)?\//.test(wanted) ? got === wanted : plain(got) === plain(wanted)
  })
}

const texts = runs(3000, 20_000)

/** Quotes as translations of WordPress have them. */
const languages = {
  English: {},
  German: {
    'opening curly double quote': '&#8222;',
    'closing curly double quote': '&#8220;',
    'opening curly single quote': '&#8218;',
    'closing curly single quote': '&#8216;',
  },
  French: {
    'opening curly double quote': '&laquo;&nbsp;',
    'closing curly double quote': '&nbsp;&raquo;',
  },
  Swedish: { 'opening curly double quote': '&#8221;', 'opening curly single quote': '&#8217;' },
  Russian: {
    'opening curly double quote': '&#171;',
    'closing curly double quote': '&#187;',
    'opening curly single quote': '&#8222;',
    'closing curly single quote': '&#8220;',
  },
  Japanese: {
    'opening curly double quote': '&#12300;',
    'closing curly double quote': '&#12301;',
    'opening curly single quote': '&#12302;',
    'closing curly single quote': '&#12303;',
  },
} as const

describe.runIf(available)('shortcodes that WordPress showed because nobody knew them', () => {
  it.each(Object.entries(languages))(
    'are read as before in 99 of 100 cases: %s',
    { timeout: 300_000 },
    (_name, quotes) => {
      const raw = sample(tag, texts)
      const rendered = askWordPress(raw.map((text) => ({ op: 'texturize', text, quotes }))) as string[]
      const wrong: object[] = []
      for (const [index, source] of raw.entries()) {
        const expected = attributesOf(source, true)
        const html = rendered[index]!
        const text = decodeHTML(
          html
            .replace(/<br \/>\n?/g, '\n')
            .replace(/<\/p>\s*<p>/g, '\n\n')
            .replace(/<[^>]*>/g, ''),
        )
        for (const [form, damaged, isHtml] of [
          ['html', html, true],
          ['text', text, false],
        ] as const) {
          const actual = attributesOf(damaged, isHtml)
          if (!sameAttributes(actual, expected)) wrong.push({ form, source, damaged, actual })
        }
      }
      const share = wrong.length / (2 * texts)
      if (process.env['SHORTMARK_SHOW'])
        console.log(_name, share, wrong.slice(0, Number(process.env['SHORTMARK_SHOW'])))
      expect(share, JSON.stringify(wrong.slice(0, 3), null, 2)).toBeLessThan(0.01)
    },
  )
})

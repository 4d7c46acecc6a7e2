import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainField } from '../../src/metadata/plain-yaml.ts'
import { renderFrontMatter, renderYaml } from '../../src/metadata/render-front-matter.ts'
import type { JsonValue, Metadata } from '../../src/model/metadata.ts'

/** `SHORTMARK_SEED=n` generates others. */
const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

const parts = [
  ...[
    'word',
    'a',
    'é',
    '漢',
    '😀',
    'yes',
    'No',
    'on',
    'null',
    'true',
    'e5',
    'E+1',
    'nan',
    'y',
    '0x1',
    '1986',
    '12.5',
    '007',
  ],
  ...['2021-07-17', 'T10:00:00Z', '10 ', '1_000', '.5', 'https://a.b/c', 'a: b', 'a #b', '- ', '? ', ': ', ' #', '---'],
  ...[...' ,.;:!?#&*|>\'"%@`~[]{}()=+-_/\\\n\t'],
  ...['“', '¿', '–', '(', '/', '12', '6.1', '-', '#1', ' ', '\u3000'],
  ...['\u0085', '\u00A0', '\u2028', '\uFEFF', '\u0000', '\u001B', '\uD800'],
]
const texts = fc.oneof(
  fc
    .array(fc.constantFrom('word', ' ', 'é', '1', 'yes', '.'), { minLength: 1, maxLength: 4 })
    .map((all) => all.join('')),
  fc.array(fc.constantFrom(...parts), { minLength: 0, maxLength: 5 }).map((all) => all.join('')),
  fc.string(),
)
const scalars: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 6, arbitrary: texts },
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('title', 'date', 'tags', 'a-b') },
  fc.constantFrom('y', 'no', 'null', 'on', 'a b', '1', 'e5', ''),
  texts,
)
const values = fc.oneof(
  scalars,
  fc.array(scalars, { maxLength: 3 }),
  fc.dictionary(names, scalars, { maxKeys: 3 }),
  fc.array(fc.dictionary(names, scalars, { maxKeys: 2 }), { maxLength: 2 }),
  fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      fc.constantFrom<JsonValue>('word', 'a: b', 1.5, -3, true),
      fc.array(tie('value'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('url', 'alt', 'no'), tie('value'), { maxKeys: 2 }),
    ),
  })).value,
) as fc.Arbitrary<JsonValue>

describe('a field that nothing has to be quoted in', () => {
  it('is written as the library writes it', () => {
    let written = 0
    fc.assert(
      fc.property(names, values, (name, value) => {
        const plain = plainField(name, value)
        if (plain === undefined) return
        written++
        expect(plain).toBe(renderYaml({ [name]: value }))
      }),
      { numRuns: 20_000, seed },
    )
    expect(written).toBeGreaterThan(1000)
  })

  it('stands among others as the library would put it', () => {
    fc.assert(
      fc.property(fc.dictionary(names, values, { maxKeys: 4, minKeys: 1 }), (fields) => {
        const metadata: Metadata = { ...fields }
        expect(renderFrontMatter(metadata, 'yaml')).toBe(`---\n${renderYaml(metadata)}---\n`)
      }),
      { numRuns: 2000, seed },
    )
  })

  it.each<[string, JsonValue]>([
    ['a title', 'On the ferry, by night (part two)'],
    ['an address', 'https://a.b/c?d=e#f'],
    ['a number of things', '10 reasons'],
    ['tags', ['ferries', 'the sea']],
    ['a picture', { url: 'https://a.b/c.jpg', alt: 'A ferry' }],
    ['a number', 7],
    ['a switch', true],
    ['a year', '2012'],
    ['a price', '12.50'],
    ['a title with a colon', 'Ferries: a history'],
    ['a title that begins with a sign of YAML', '#ferries'],
    ['a title in quotes', '“Ferries”'],
    [
      'places on maps',
      [{ markers: [{ latitude: 37.8, content: 'A museum' }, { longitude: -122.4 }], zoom: 15 }, { zoom: 1 }],
    ],
  ])('may be %s', (_, value) => {
    expect(plainField('field', value)).toBe(renderYaml({ field: value }))
  })
})

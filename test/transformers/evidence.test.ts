import { describe, expect, it } from 'vitest'
import { evidentTags, loneTags } from '../../src/transformers/evidence.ts'

const evident = (text: string): string[] => [...evidentTags(text, (name) => name === 'gallery')].sort()

describe('what is a shortcode though nobody knows it', () => {
  it.each([
    ['attributes', '[tide_table port="Norrvik"] and [lamp on=1]', ['lamp', 'tide_table']],
    [
      'typographic and encoded attributes',
      '[lamp on=”1”] [wick size=&#8221;2&#8243;] [oil k=&quot;v&quot;]',
      ['lamp', 'oil', 'wick'],
    ],
    ['a closing tag', '[spoiler]It was the keeper.[/spoiler]', ['spoiler']],
    ['the prefix of a plugin', '[vc_row][et_pb_text][su_box]', ['et_pb_text', 'su_box', 'vc_row']],
    [
      'a name that is no word, alone on its line',
      'Text.\n\n[site-map]\n\n<p>[tide_clock]</p>',
      ['site-map', 'tide_clock'],
    ],
    ['a tag over several lines', '[lamp\n  on="1"\n]', ['lamp']],
  ])('%s', (_name, text, expected) => {
    expect(evident(text)).toEqual(expected)
  })

  it.each([
    'He wrote [sic] and [...] and [1], [2] and [a-z].',
    '[Editor’s note: see below] [This sentence was cut.] [key] [if so] [optional]',
    '[PDF] [Video] [Ines Halloran] [keeper-workspace] in a sentence',
    '[DllImport("user32.dll", CharSet=CharSet.Auto)] [System.Obsolete] [assembly: Foo("x=y")]',
    'a[i] = b[j]; if [ $# -eq 1 ]; then [ "$a" = "b" ]; fi; x["key"]; [data-toggle] = 1',
    '[x] done\n[ ] open\n[^1] note',
    '[gallery ids="1"]',
    '[[tide_table port="x"',
    '[sic]\n\n[map]',
  ])('is prose: %s', (text) => {
    expect(evident(text)).toEqual([])
  })

  it('knows words that stand alone, for whoever sees the whole site', () => {
    expect([...loneTags('[map]\n\nsee [here]\n<p>[contact]</p>\n[Map]')]).toEqual(['map', 'contact'])
  })

  it('is read in linear time', () => {
    expect(evident('[a '.repeat(100_000))).toEqual([])
    expect(evident('\n'.repeat(100_000) + '['.repeat(100_000))).toEqual([])
  })
})

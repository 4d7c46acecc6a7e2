import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostics/format.ts'
import type { Read } from './read-inputs.ts'
import { placesOf, readFiles } from './read-inputs.ts'
import { item, wxr } from './wxr.ts'

const read = (text: string | Buffer): Promise<Read> => readFiles({ 'a.xml': text })
const bodiesOf = ({ posts }: Read): string[] => posts.map(({ body }) => body.value)
const titlesOf = ({ posts }: Read): string[] => posts.map(({ title }) => title)
const sentencesOf = ({ diagnostics }: Read): string[] => diagnostics.map(formatDiagnostic)

describe('broken XML is repaired, with a report at its place', () => {
  it('a bare ampersand', async () => {
    const result = await read(wxr([item(1, 'Fish & chips; R&D', 'a & b'), item(2, 'Next', '')]))
    expect(titlesOf(result)).toEqual(['Fish & chips; R&D', 'Next'])
    expect(bodiesOf(result)).toEqual(['a & b', ''])
    expect(placesOf(result)).toEqual(['a.xml:5:19 xml-repaired', 'a.xml:5:29 xml-repaired'])
    expect(sentencesOf(result)[0]).toBe('Unexpected bare `&`, it was repaired')
  })

  it('entities of HTML, unknown entities and references to what XML forbids', async () => {
    const result = await read(wxr([item(1, 'a&nbsp;b &hellip; &bogus; &#8217;&#x2019;&#11;', '&nbsp;')]))
    expect(titlesOf(result)).toEqual(['a\u00a0b … &bogus; ’’'])
    expect(bodiesOf(result)).toEqual(['&nbsp;'])
    expect(sentencesOf(result)).toEqual([
      'Unexpected HTML entity `&nbsp;`, it was repaired',
      'Unexpected HTML entity `&hellip;`, it was repaired',
      'Unexpected unknown entity `&bogus;`, it was repaired',
      'Unexpected reference `&#11;` to a character that XML forbids, it was repaired',
    ])
  })

  it('control characters', async () => {
    const result = await read(wxr([item(1, 'T\u0001', 'a\u000bb\n\u0000c')]))
    expect(titlesOf(result)).toEqual(['T'])
    expect(bodiesOf(result)).toEqual(['ab\nc'])
    expect(placesOf(result)).toEqual(['a.xml:5:15 xml-repaired', 'a.xml:5:51 xml-repaired', 'a.xml:6:1 xml-repaired'])
  })

  it('a `]]>` that old versions did not guard; a guarded one is no mistake', async () => {
    const script = '<script>//<![CDATA[\nx = a[b[0]]>1\n//]]></script> after'
    const result = await read(wxr([item(1, 'A', script), item(2, 'B', 'a]]]]><![CDATA[>b')]))
    expect(bodiesOf(result)).toEqual([script, 'a]]>b'])
    expect(placesOf(result)).toEqual(['a.xml:6:10 xml-repaired', 'a.xml:7:3 xml-repaired'])
  })

  it('text before the XML', async () => {
    const warning = '\nWarning: fopen(x<y): failed in <b>z.php</b> on line 3\n'
    const result = await read(warning + wxr([item(1, 'A', 'x')]))
    expect(titlesOf(result)).toEqual(['A'])
    expect(placesOf(result)).toEqual(['a.xml:2:1 xml-repaired'])
    expect(result.posts[0]?.body.start.line).toBe(7)
    expect(sentencesOf(result)[0]).toMatch(/^Unexpected text before the XML: “Warning: fopen/)

    expect(sentencesOf(await read(`\n\n${wxr([item(1, 'A', 'x')])}`))).toEqual([
      'Unexpected blank lines before the XML, it was repaired',
    ])
  })

  it('nothing about a byte order mark, comments, a DTD or a missing declaration', async () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<!-- A <comment> & more -->'
    const declared = wxr([item(1, 'A', 'x')])
    const texts = [`\ufeff${declared}`, declared.replace('<rss', `${bomb}<rss`), declared.replace(/^.*\n/, '')]
    for (const text of texts) {
      const result = await read(text)
      expect(bodiesOf(result)).toEqual(['x'])
      expect(result.diagnostics).toEqual([])
    }
  })

  it('HTML where text should be', async () => {
    const result = await read(wxr(['<item><title>A <b>bold</b> & <br> title</title><wp:post_id>1</wp:post_id></item>']))
    expect(titlesOf(result)).toEqual(['A <b>bold</b> & <br> title'])
    expect(placesOf(result)).toEqual(['a.xml:5:16 xml-repaired', 'a.xml:5:28 xml-repaired'])
  })

  it('a body that is escaped, or bare, instead of CDATA', async () => {
    const escaped = '<item><content:encoded>&lt;p&gt;One&lt;/p&gt;</content:encoded><wp:post_id>1</wp:post_id></item>'
    const bare = '<item><content:encoded>\n<!-- wp:x --><p>One</p></content:encoded><wp:post_id>2</wp:post_id></item>'
    expect(bodiesOf(await read(wxr([escaped, bare])))).toEqual(['<p>One</p>', '\n<!-- wp:x --><p>One</p>'])
  })

  it('closing tags that close nothing, or too late', async () => {
    const broken = '<item><title>A</title></p><wp:post_id>1<wp:status>draft</wp:status></wp:postmeta></item>'
    const result = await read(wxr([broken, item(2, 'B', 'b')]))
    expect(result.posts.map(({ id, title }) => [id, title])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ])
    expect(sentencesOf(result)).toEqual([
      'Unexpected `</p>` that closes nothing, it was repaired',
      'Unexpected `<wp:status>` before the end of `<wp:post_id>`, it was repaired',
      'Unexpected `</wp:postmeta>` that closes nothing, it was repaired',
    ])
  })

  it('an item that was not closed before the next', async () => {
    const result = await read(wxr(['<item><title>A</title><wp:post_id>1</wp:post_id>', item(2, 'B', 'b')]))
    expect(titlesOf(result)).toEqual(['A', 'B'])
    expect(sentencesOf(result)).toEqual(['Unexpected `<item>` inside `<item>`, it was repaired'])
  })

  it('many of a kind are counted, not told one by one', async () => {
    const result = await read(wxr([item(1, 'A', '\u0001'.repeat(1000))]))
    expect(result.diagnostics).toHaveLength(51)
    expect(sentencesOf(result).at(-1)).toBe('Unexpected control character, 950 times more, it was repaired')
  })
})

describe('an export that broke off', () => {
  const whole = wxr([item(1, 'First', 'one'), item(2, 'Second', 'two & three')])

  it('yields its complete items and names the broken one', async () => {
    const result = await read(whole.slice(0, whole.indexOf('three')))
    expect(titlesOf(result)).toEqual(['First'])
    expect(sentencesOf(result)).toEqual(['Unexpected end of the file in item “Second”, expected `</rss>`'])
    expect(placesOf(result)).toEqual(['a.xml:6:60 xml-truncated'])
  })

  it('never yields half an item, wherever it broke off', async () => {
    const complete = [whole.indexOf('</item>') + '</item>'.length, whole.lastIndexOf('</item>') + '</item>'.length]
    for (let length = whole.indexOf('<channel>') + 10; length < whole.length - '\n'.length; length += 7) {
      const result = await read(whole.slice(0, length))
      expect(result.posts).toHaveLength(complete.filter((end) => end <= length).length)
      expect(result.diagnostics.map(({ code }) => code)).toContain('xml-truncated')
    }
  })
})

describe('encodings', () => {
  const latin = (encoding: string, text: string): Buffer => Buffer.from(text.replace('UTF-8', encoding), 'latin1')

  it('reads bytes that are not UTF-8, though declared so', async () => {
    const result = await read(latin('UTF-8', wxr([item(1, 'Café', 'na\u00efve \u0093quoted\u0094')])))
    expect(titlesOf(result)).toEqual(['Café'])
    expect(bodiesOf(result)).toEqual(['naïve “quoted”'])
    expect(placesOf(result)).toEqual(['a.xml:5:17 encoding-repaired'])
    expect(sentencesOf(result)[0]).toBe('Unexpected encoding `UTF-8`, the file was read as `windows-1252`')
  })

  it('reads UTF-8 with single bytes of another encoding', async () => {
    const text = Buffer.from(wxr([item(1, 'Žluťoučký', 'caf#')]))
    text[text.lastIndexOf('#')] = 0xe9
    expect(bodiesOf(await read(text))).toEqual(['café'])
    expect(titlesOf(await read(text))).toEqual(['Žluťoučký'])
  })

  it('reads what is declared, without a word', async () => {
    for (const encoding of ['ISO-8859-1', 'windows-1252']) {
      const result = await read(latin(encoding, wxr([item(1, 'Café', '')])))
      expect(titlesOf(result)).toEqual(['Café'])
      expect(result.diagnostics).toEqual([])
    }
  })

  it('reads UTF-8 that is declared to be something else', async () => {
    const result = await read(wxr([item(1, 'Café', '')]).replace('UTF-8', 'ISO-8859-1'))
    expect(titlesOf(result)).toEqual(['Café'])
    expect(sentencesOf(result)).toEqual(['Unexpected encoding `ISO-8859-1`, the file was read as `utf-8`'])
  })

  it('reads UTF-16, with and without a byte order mark', async () => {
    const text = wxr([item(1, 'Café 🌲', '')]).replace('UTF-8', 'UTF-16')
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
    for (const bytes of [little, big]) {
      const result = await read(bytes)
      expect(titlesOf(result)).toEqual(['Café 🌲'])
      expect(result.diagnostics).toEqual([])
    }
  })

  it('is not led astray by a declaration of UTF-16 or of nonsense', async () => {
    for (const encoding of ['UTF-16', 'x-nonsense']) {
      expect(titlesOf(await read(wxr([item(1, 'Café', '')]).replace('UTF-8', encoding)))).toEqual(['Café'])
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/content/decode-text.ts'
import { readPlainText } from '../../src/content/text.ts'
import { textBreaks } from '../../src/content/text-breaks.ts'

const read = (value: string, infer = true) => readPlainText(value, { infer })

const paragraphsOf = (value: string): string[] =>
  read(value, false).paragraphs.map(({ start, end }) => value.slice(start, end))

const titleOf = (line: string): string | undefined => read(`${line}\n\nA first paragraph.`).title?.value

const authorOf = (line: string): string | undefined => read(`A title\n\n${line}\n\nA first paragraph.`).author?.value

describe('readPlainText', () => {
  it('parts paragraphs at lines that show nothing', () => {
    expect(paragraphsOf('one\ntwo\n\nthree')).toEqual(['one\ntwo', 'three'])
    expect(paragraphsOf('\r\n one\r\n\u00A0\u200B\r\ntwo\r\n\r\n')).toEqual([' one', 'two'])
    expect(paragraphsOf('one\n&nbsp; &#160;\ntwo\r\rthree')).toEqual(['one', 'two', 'three'])
    expect(paragraphsOf('\uFEFF\n\n')).toEqual([])
  })

  it('finds title and author, and says where they stand', () => {
    const value = '\n\u00A0Rain &amp; wind in the north\n\n\nBy  Ada Lovelace\n\nIt rained.\n\nIt blew.'
    expect(read(value)).toEqual({
      title: { value: 'Rain & wind in the north', offset: value.indexOf('Rain') },
      author: { value: 'Ada Lovelace', offset: value.indexOf('By') },
      bodyStart: value.indexOf('It rained'),
      paragraphs: ['It rained.', 'It blew.'].map((text) => ({
        start: value.indexOf(text),
        end: value.indexOf(text) + text.length,
      })),
    })
  })

  it('infers nothing when told not to', () => {
    expect(read('A title\n\nBy Ada Lovelace\n\nText.', false)).toMatchObject({
      bodyStart: 0,
      paragraphs: { length: 3 },
    })
    expect(read('A title\n\nBy Ada Lovelace\n\nText.', false)).not.toHaveProperty('title')
  })

  it('takes for a title what looks like one', () => {
    expect(titleOf('Who said so?')).toBe('Who said so?')
    expect(titleOf('“Never again”')).toBe('“Never again”')
    expect(titleOf('東京の朝')).toBe('東京の朝')
  })

  it.each([
    ['a sentence', 'It rained all day.'],
    ['a sentence in quotes', '“It rained all day.”'],
    ['an announcement', 'What you need:'],
    ['a shortcode', '[gallery ids="1,2"]'],
    ['an escaped shortcode', '[[gallery]]'],
    ['markup', '<h1>Rain</h1>'],
    ['an address', 'https://example.org/rain'],
    ['a rule', '* * *'],
    ['a long line', 'word '.repeat(60)],
    ['two lines', 'Rain\nand wind'],
  ])('takes no title from %s', (_, line) => {
    expect(titleOf(line)).toBeUndefined()
  })

  it('takes no title from a text of one paragraph', () => {
    expect(read('Only this')).toEqual({ bodyStart: 0, paragraphs: [{ start: 0, end: 9 }] })
  })

  it.each([
    ['By Ada Lovelace', 'Ada Lovelace'],
    ['BY ADA LOVELACE', 'ADA LOVELACE'],
    ['by: Ada Lovelace', 'Ada Lovelace'],
    ['By J. R. Hartley and Ada de la Cruz', 'J. R. Hartley and Ada de la Cruz'],
    ['Von Käthe Öztürk', 'Käthe Öztürk'],
    ['Par Élodie Dupont', 'Élodie Dupont'],
    ['Por José Peña', 'José Peña'],
    ['Di Anna Rossi', 'Anna Rossi'],
    ['Door Jan van der Meer', 'Jan van der Meer'],
    ['Od Jana Nováka', 'Jana Nováka'],
    ['Autor: Jan Kowalski', 'Jan Kowalski'],
    ['By 山田太郎', '山田太郎'],
  ])('reads %s', (line, name) => {
    expect(authorOf(line)).toBe(name)
  })

  it.each([
    'By noon it had stopped.',
    'By The Numbers',
    'By Monday, 12 May',
    'Von dort ging es weiter',
    'De la casa al trabajo',
    'Text by hand',
    'Ada Lovelace',
    'By Ada Lovelace: why rain falls',
    'By Ada Lovelace\nand others',
  ])('reads no author from %s', (line) => {
    expect(authorOf(line)).toBeUndefined()
  })

  it('never loses a character that shows', () => {
    const lines = fc.constantFrom(
      'By Ada Lovelace',
      'A title',
      'It rained.',
      '',
      '\u00A0',
      '[gallery]',
      '\n',
      '\r\n',
      'x',
    )
    fc.assert(
      fc.property(fc.array(lines), fc.boolean(), (parts, infer) => {
        const value = parts.join('\n')
        const { title, author, bodyStart, paragraphs } = read(value, infer)
        const shown = [...[title, author].filter((part) => part !== undefined).map(({ offset }) => offset), bodyStart]
        expect(shown).toEqual(shown.toSorted((a, b) => a - b))
        const body = paragraphs.map(({ start, end }) => value.slice(start, end)).join('')
        expect(body.replace(/\s/g, '')).toBe(value.slice(bodyStart).replace(/\s/g, ''))
        if (title === undefined) expect(value.slice(0, bodyStart).trim()).toBe('')
      }),
    )
  })
})

describe('decodeText', () => {
  it('decodes references that are complete', () => {
    expect(decodeText('a &amp; b &#8211; &#x201C;c&#x201D; &eacute;')).toBe('a & b – “c” é')
    expect(decodeText('?a=1&copy=2 AT&T')).toBe('?a=1&copy=2 AT&T')
  })

  it('drops what a reader cannot see', () => {
    expect(decodeText('\uFEFFhy\u00ADphen&shy;a\u200Btion\u2060 a&nbsp;b\u00A0c a\u200Db')).toBe('hyphenation a b c ab')
  })

  it('keeps joiners that change what is seen', () => {
    expect(decodeText('می\u200Cخواهم 👩\u200D💻')).toBe('می\u200Cخواهم 👩\u200D💻')
  })

  it('knows one line ending', () => {
    expect(decodeText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
  })
})

describe('textBreaks', () => {
  it('keeps the lines of verse and addresses', () => {
    expect(textBreaks('Roses are red,\nviolets are blue.')).toEqual(['break'])
    expect(textBreaks('Museum of Rain\n12 Cloud Street\nThe North')).toEqual(['break', 'break'])
    expect(
      textBreaks(
        'A short line.\nAnd then one that goes on for so much longer that the first could have held its word.',
      ),
    ).toEqual(['break'])
  })

  it('joins the lines of a paragraph that was broken to fit', () => {
    const wrapped = [
      'It had rained since the morning, and nobody on the platform',
      'believed any longer that the train would come; yet all of',
      'them stayed, because the rain had not stopped either.',
    ]
    expect(textBreaks(wrapped.join('\n'))).toEqual(['space', 'space'])
  })

  it('leaves lines alone that no screen would have broken', () => {
    const line = 'word '.repeat(30).trim()
    expect(textBreaks(`${line}\n${line}`)).toEqual(['break'])
  })

  it('has nothing to say of one line', () => {
    expect(textBreaks('one line')).toEqual([])
  })
})

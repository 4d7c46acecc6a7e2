import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateExport } from '../../bench/export/generate-export.ts'
import { ElementInfos } from '../../src/sources/wxr/element-infos.ts'
import { readPlainItem } from '../../src/sources/wxr/plain-item.ts'
import { createFieldReader } from '../../src/sources/wxr/read-fields.ts'

/** What a reader tells of a text: elements, fields, and the places that are ever shown. */
function eventsOf(chunks: Iterable<string>, readItem?: typeof readPlainItem): unknown[] {
  const events: unknown[] = []
  const reader = createFieldReader(
    {
      open: (name, place) => events.push(['open', name, name === 'item' ? place : undefined]),
      field: ({ start, ...field }) =>
        events.push(['field', field, field.name === 'content:encoded' && field.parent === 'item' ? start : undefined]),
      close: (name) => events.push(['close', name]),
    },
    (code, details, place) => events.push(['report', code, details, place]),
    readItem,
  )
  for (const chunk of chunks) reader.write({ text: chunk })
  const { open, place } = reader.end()
  return [...events, open, place]
}

const neither = (): undefined => undefined

const infos = new ElementInfos()

/** Pieces that items are made of, and what makes them unusual. */
const pieces = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '<title>Tide</title>\n',
      '<title><![CDATA[Tide & <b>ebb</b>]]></title>',
      '<link>https://tide.example/?a=1&#038;b=2&amp;c</link>',
      '<guid isPermaLink="false">x</guid>',
      '<category domain="post_tag" nicename="ebb"><![CDATA[Ebb]]></category>',
      '<category nicename="ebb" domain="tide">Ebb</category>',
      '<category domain="tide" nicename="ebb" >Ebb</category>',
      '<category domain="tide" nicename="ebb" id="1">Ebb</category>',
      '<guid isPermaLink="true">x</guid>',
      '<content:encoded><![CDATA[one\r\ntwo\nthree]]></content:encoded>\n\t',
      '<content:encoded><![CDATA[a ]]]]><![CDATA[> b]]></content:encoded>',
      '<wp:postmeta>\n<wp:meta_key>k</wp:meta_key><wp:meta_value><![CDATA[v]]></wp:meta_value></wp:postmeta>',
      '<wp:comment><wp:comment_approved>1</wp:comment_approved><wp:commentmeta><wp:meta_key>k</wp:meta_key></wp:commentmeta><wp:comment_type>x</wp:comment_type></wp:comment>',
      '<description/>',
      '<description></description>',
      '<wp:post_password />',
      '<unknown><deep>x</deep></unknown>',
    ),
  },
  fc.constantFrom(
    '<content:encoded><![CDATA[a ]]> b]]></content:encoded>',
    '<title>a & b</title>',
    '<title>a &nbsp; b</title>',
    '<title>&#8212;</title>',
    '<title>a <b>c</b></title>',
    '<title>a',
    '<title a="1" a="2">b</title>',
    "<title a='1'>b</title>",
    '<title a="1&amp;2">b</title>',
    '<category domain="tide" nicename="ebb" domain="x">Ebb</category>',
    '<category domain="tide" nicename="ebb"id="1">Ebb</category>',
    '<category domain="tide" nicename="e&amp;b">Ebb</category>',
    '<item xmlns:wp="https://other.example/">',
    '<item>',
    '</item>',
    '</wp:comment>',
    '<!-- a comment -->',
    'stray',
    '\u0001',
    '<title>]]></title>',
    '<wp:meta_value></wp:comment>',
  ),
)

const head = '<?xml version="1.0"?>\n<rss xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n<title>T</title>\n'

describe('readPlainItem', () => {
  it('tells what the mender and the parser would tell, however the text is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.array(pieces, { maxLength: 6 }), { maxLength: 4 }), fc.nat(40), (items, size) => {
        const text = `${head}${items.map((parts) => `<item>${parts.join('')}</item>\n`).join('')}</channel></rss>`
        const chunks = text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? []
        expect(eventsOf(chunks)).toEqual(eventsOf([text], neither))
      }),
      { numRuns: 1000 },
    )
  })

  it('comes behind what is told of the text in front of it', () => {
    const text = `${head}<item></item>stray<item></item>\n</channel></rss>`
    expect(eventsOf([text])).toEqual(eventsOf([text], neither))
  })

  it('takes every item of an export as WordPress writes it', () => {
    const text = [...generateExport({ posts: 40 }, 1)].join('')
    let taken = 0
    for (let start = text.indexOf('<item>'); start !== -1; start = text.indexOf('<item>', start + 1)) {
      const item = readPlainItem(text, start, infos)
      if (item === undefined || item === 'unfinished') continue
      expect(text.slice(0, item.end).endsWith('</item>')).toBe(true)
      taken++
    }
    expect(taken).toBe(text.match(/<\/item>/g)?.length)
    expect(eventsOf([text])).toEqual(eventsOf([text], neither))
  })
})

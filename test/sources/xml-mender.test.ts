import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { elementKind, isStructural } from '../../src/sources/wxr/elements.ts'
import { XmlMender } from '../../src/sources/wxr/xml-mender.ts'

interface Mended {
  readonly xml: string
  readonly repairs: string[]
}

function mend(chunks: Iterable<string>): Mended {
  let xml = ''
  const repairs: string[] = []
  const mender = new XmlMender({
    kindOf: elementKind,
    isStructural,
    write: (piece) => {
      xml += piece
    },
    takeItem: () => undefined,
    repairs: {
      add: (_, what, { line, column }) => repairs.push(`${line}:${column} ${what}`),
      close: () => {},
    },
  })
  for (const chunk of chunks) mender.write({ text: chunk })
  mender.end()
  return { xml, repairs }
}

function errorsIn(xml: string): string[] {
  const errors: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => errors.push(error.message))
  parser.write(xml)
  return errors
}

/** What exports are made of, and what breaks them. */
const pieces = fc.constantFrom(
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<content:encoded>',
  '</content:encoded>',
  '<![CDATA[',
  ']]>',
  ']]',
  '>',
  '<',
  '&',
  '&amp;',
  '&nbsp;',
  '&#8217;',
  '&#0;',
  'text',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\u0001',
  '<p class="a">',
  '</p>',
  '<br/>',
  '<wp:post_id>',
  '</wp:post_id>',
  '<wp:postmeta>',
  '<wp:meta_value>',
  '</wp:meta_value>',
  '<!-- c -->',
  '<!--',
  '-->',
  '<?php ?>',
  '<!DOCTYPE a [',
  ']>',
  '<category domain="tag" nicename=\'x&y\'>',
  '</category>',
  '<category domain=tag>',
  '<a b>',
  '<unknown>',
  '</unknown>',
  '<rss',
  'ü',
  '🌲',
)

const source = fc
  .array(pieces, { maxLength: 60 })
  .map((parts) => `<?xml version="1.0"?><rss><channel>${parts.join('')}`)

describe('the mender', () => {
  it('writes XML that a parser has nothing to say against', () => {
    fc.assert(
      fc.property(source, (text) => {
        // Attributes without quotes or value are left to the parser, which reads them.
        const errors = errorsIn(mend([text]).xml).filter((error) => !/attribute/.test(error))
        expect(errors).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('writes the same, and reports the same, wherever chunks part the text', () => {
    fc.assert(
      fc.property(source, fc.integer({ min: 1, max: 5 }), (text, size) => {
        const chunks: string[] = []
        for (let at = 0; at < text.length; at += size) chunks.push(text.slice(at, at + size))
        expect(mend(chunks)).toEqual(mend([text]))
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves well-formed XML as it is', () => {
    const xml =
      '<rss><channel><title>a &amp; b</title><item><wp:post_id>1</wp:post_id><content:encoded><![CDATA[<p>]]]]><![CDATA[></p>]]></content:encoded></item></channel></rss>'
    expect(mend([xml])).toEqual({ xml, repairs: [] })
  })
})

import fc from 'fast-check'
import { describe, it } from 'vitest'
import { autop } from '../../src/content/autop.ts'
import { texts } from '../content/plain-texts.ts'
import { expectSame, runs, sample } from './expect-same.ts'
import { available } from './wordpress.ts'

const lines = ['\n', '\n\n', '\n \n', '\r\n', '\r', '\n\n\n', ' ', '  \n', '\t', '\v', '\u00A0', '&nbsp;']
const words = [
  'word',
  'two words',
  'ä',
  '😀',
  '<',
  '>',
  '< b',
  '-->',
  ']]>',
  '$1',
  '$&',
  '\\1',
  '0',
  '[tag]',
  '[video src="a"]',
  '[/video]',
]
const elements = [
  'p',
  'div',
  'address',
  'form',
  'blockquote',
  'ul',
  'ol',
  'li',
  'pre',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h6',
  'figure',
  'figcaption',
  'section',
  'style',
  'script',
  'svg',
  'object',
  'param',
  'embed',
  'audio',
  'video',
  'source',
  'track',
  'option',
  'select',
  'a',
  'em',
  'span',
  'details',
  'summary',
  'math',
  'map',
  'area',
  'caption',
  'hr',
  'br',
  'dl',
  'dd',
]
const forms = [
  (name: string) => `<${name}>`,
  (name: string) => `</${name}>`,
  (name: string) => `<${name} class="a">`,
  (name: string) => `<${name}\nid="b"\n>`,
  (name: string) => `<${name}/>`,
  (name: string) => `<${name} />`,
  (name: string) => `<${name}`,
  (name: string) => `<${name.toUpperCase()}>`,
]
const oddities = [
  '<!-- a comment -->',
  '<!-- two\n\nlines -->',
  '<!--more-->',
  '<!-->',
  '<![CDATA[ a\n>b ]]>',
  '<br><br>',
  '<br /> <br/>',
  '<WPPreserveNewline />',
  '<!-- wpnl -->',
  '<p></p>',
  '<p> </p>',
  '</p></blockquote>',
  '</blockquote></p>',
  '<pre>a\n\nb</pre>',
  '<pre x="1">\n<br><br>\n</pre>',
  '<script>\nlet a\n\nlet b\n</script>',
  '<P><BLOCKQUOTE>',
  '<p><li',
  '<?php\n\n?>',
]

const pieces = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...lines) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom(...elements), fc.constantFrom(...forms)).map(([name, form]) => form(name)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...oddities) },
)

const bodies = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(''))

const fixtures = [
  '',
  ' \t\r\n\0\v',
  '\f',
  'One line.',
  'A paragraph\nof two lines.\n\nAnother, after an empty line.\r\n\r\nA third.',
  'Before\n<pre>let a = 1\n\nlet b = 2</pre>\nafter\n<pre class="x">c\n</pre>',
  'Stray </pre> with <pre>one\n\ntwo</pre> behind',
  '<pre>never closed\n\nand on',
  '<blockquote>Quoted\n\ntwice</blockquote>\nand answered',
  '<ul>\n<li>one</li>\n<li>two\nlines</li>\n</ul>\ntail',
  '<table>\n<tr>\n<td>a\nb</td>\n</tr>\n</table>',
  '<a href="/x"\n   title="y">link</a> and\ntext',
  '<select>\n<option>a</option>\n<option>b</option>\n</select>',
  '<object data="a">\n<param name="b">\n\n<embed src="c">\n</object>',
  '<video controls>\n\n<source src="a.mp4">\n<track src="a.vtt">\n</video>\n\n[video]\n\ntext',
  '<figure>\n<img src="a.png">\n\n<figcaption>\n\nA caption\n\n</figcaption>\n</figure>',
  '<script>\nif (a) {\n\n  b()\n}\n</script>\ntext\nmore',
  '<svg>\n<path d="M0\n0"/>\n</svg>',
  'a<br>b<br/>c<br />d\n<br>\n<br>\ne',
  'a <br />\n b <br /> \n c',
  '<!--more-->\n\n<!-- a note\n\non two lines -->\ntext',
  '1 < 2\nand 3 > 2\n\n2 < 3',
  '<div>open\n\n<p>inside</p>\n\n</div>',
  'text\n<hr>\ntext<hr />text',
  '<P>upper case\n\n<BLOCKQUOTE>stays</BLOCKQUOTE>',
]

describe.runIf(available)('autop against WordPress', () => {
  it('gives the same bytes for texts as people write them', () => {
    expectSame(
      fixtures.map((text) => ({ op: 'autop', text })),
      ({ text }) => autop(text),
    )
  })

  it('gives the same bytes for generated texts', () => {
    expectSame(
      sample(bodies, runs(6000, 20_000)).map((text) => ({ op: 'autop', text })),
      ({ text }) => autop(text),
    )
  })

  it('gives the same bytes for texts as editors write them', () => {
    expectSame(
      sample(texts, runs(6000, 20_000))
        .map((text) => text.replace(/<!--(?:sc|wp):\d:\w+-->/g, '[mark]'))
        .map((text) => ({ op: 'autop', text })),
      ({ text }) => autop(text),
    )
  })
})

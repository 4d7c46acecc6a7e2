import fc from 'fast-check'
import { closeMark, openMark, voidMark } from '../../src/content/marks.ts'

const parts = (list: string) => list.split('|')

const lines = ['\n', '\n\n', '\n\n', ' \n', '\n ', '\n \n', '  ', '\t', '\n\n\n', '\v', '\f\n', '\r\n']

const words = [
  ...parts(
    'word|two words|ä|😀|>|-->|[tag]|&nbsp;|$1|$&|1 < 2|a < b > c|<3|<!--more-->|<!-- a > -->|<a href="/x">link</a>',
  ),
  voidMark('sc', 1),
  openMark('sc', 2),
  closeMark('sc', 2),
  voidMark('wp', 3),
]

const names = fc.constantFrom(
  ...parts(
    'p|p|div|div|address|form|blockquote|blockquote|ul|ol|li|li|li|pre|table|tr|td|th|thead|h1|h2|h7|hr|br|dl|dd',
  ),
  ...parts(
    'section|figure|details|area|map|a|em|span|img|button|picture|param|link|html|o:p|preview|source|figcaption',
  ),
)

const forms: ReadonlyArray<(name: string) => string> = [
  (name) => `<${name}>`,
  (name) => `</${name}>`,
  (name) => `<${name} class="a">`,
  (name) => `<${name} />`,
  (name) => `<${name}>word</${name}>`,
  (name) => `<${name}>word ${voidMark('sc', 4)}</${name}>`,
  (name) => `<${name}>a\nb</${name}>`,
  (name) => `<${name}>\na</${name}>`,
  (name) => `<${name}>a\n</${name}>`,
  (name) => `<${name}>a<em>b</em> \n </${name}>`,
  (name) => `</${name} >`,
  (name) => `<${name}`,
  (name) => `<${name.toUpperCase()}>`,
]

const whole = [
  ...[
    '<br>',
    '<br/>',
    '<br />',
    '<br >',
    '<br />\n',
    '<br> \n',
    '<br><br>',
    '<hr>',
    '<hr />',
    '<hr class="a" />',
    '<p></p>',
    '<p> </p>',
  ],
  ...[
    '<pre>a\n\nb</pre>',
    '<pre x="1">\n<br><br>\n</pre>',
    '<pre><!-- wpnl --></pre>',
    '<!-- wpnl -->',
    '<WPPreserveNewline />',
  ],
  ...['<script>a\nb</script>', '<![CDATA[ a ]]>', '<object>', '</object>', '<td></td>', '<td>\n</td>'],
  '<ul>\n<li>a</li>\n\t<li>b</li>\n</ul>',
  '<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>',
  '<table>\n<tr>\n<td>a</td>\n<td></td>\n</tr>\n</table>',
  '<blockquote>a\n\nb</blockquote>',
  '<blockquote>\na\n</blockquote>',
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lines) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.tuple(names, fc.constantFrom(...forms)).map(([name, form]) => form(name)) },
  { weight: 2, arbitrary: fc.constantFrom(...whole) },
)

/** Texts with paragraphs, short enough that many of them hold nothing odd. */
export const texts = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))

import fc from 'fast-check'

const words = fc.constantFrom(
  'tide',
  ' ',
  ' a b ',
  '\n',
  '\n\n',
  'x  y',
  '&amp;',
  '&nbsp;',
  ' &nbsp; ',
  '&#36;$x$$',
  'a < b',
  '3 > 2',
  '.',
  '“q”',
  'é—',
  '[x]',
  '\\(x=1\\)',
  '&#8203;',
  '&#10;',
  '·&nbsp;&nbsp;',
  '1.&nbsp;&nbsp;',
  'o&nbsp;',
  '-',
  'https://example.org/a',
  '見る',
)

const attribute = fc.constantFrom(
  '',
  '',
  '',
  '',
  ' class="wp-block has-x"',
  ' class="alignleft size-large wp-image-7"',
  ' class="aligncenter"',
  ' style="color: #123456;"',
  ' style="font-weight: bold"',
  ' style="font-weight: 400"',
  ' style="direction: rtl"',
  ' title="a &quot;b&quot;"',
  ' title="[x]"',
  ' id="a"',
  ' name="a"',
  ' dir="rtl"',
  ' start="3"',
  ' start="-3"',
  ' value="7"',
  ' class="katex"',
  ' class="wp-caption"',
  ' class="MsoListParagraph"',
  ' class="wp-block-gallery"',
  ' class="wp-block-embed"',
  ' class="twitter-tweet"',
  ' data-id="3" rel="noopener noreferrer" target="_blank"',
  ' title="a" title="b"',
  ' TITLE="a"',
  ' title=a',
  " title='a'",
  ' hidden',
  ' title="a > b"',
  ' title="a',
  '\nclass="x"\n',
)

const href = fc.constantFrom(
  '/a',
  'https://example.org/?a=1&amp;b=2',
  '#a',
  '/b#a',
  '#',
  '',
  ' /a ',
  'javascript:x',
  '/[x]',
  'a < b',
)

const source = fc.constantFrom('/a.png', '/a.png', ' /b.png', '', 'data:image/png;base64,x', '/[x].png')

const pictureAttribute = fc.constantFrom(
  '',
  '',
  ' alt="a  b" width="300" height="200"',
  ' alt="a" title="a"',
  ' alt="😀" class="emoji"',
  ' src="/second.png"',
  ' width="1" height="1"',
  ' width="1" height="2"',
  ' class="latex" alt="x^2"',
  ' class="alignright wp-image-3" alt="[x]"',
  ' style="float: left"',
  ' align="left"',
  ' srcset="a.png 1x, b.png 2x" sizes="100vw"',
)

/** `{` and `}` around what a mark holds, `+` for one that holds nothing: they are numbered later. */
const open = '{'
const close = '}'
const lone = '+'

const space = fc.constantFrom('', '', '\n', '\n\n', ' ')

const pieces = fc.letrec<Record<'phrasing' | 'flow' | 'items' | 'figure', string>>((tie) => {
  const wrapped = (names: readonly string[], inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(fc.constantFrom(...names), attribute, inner).map(([n, a, text]) => `<${n}${a}>${text}</${n}>`)
  const marked = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(space, inner, space).map(([before, text, after]) => `${open}${before}${text}${after}${close}`)
  const several = (one: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
    fc.array(one, { maxLength }).map((parts) => parts.join(''))
  const picture = fc.tuple(source, pictureAttribute).map(([src, rest]) => `<img src="${src}"${rest} />`)
  const link = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(href, attribute, inner).map(([to, rest, text]) => `<a href="${to}"${rest}>${text}</a>`)
  return {
    phrasing: several(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 8, arbitrary: words },
        { weight: 2, arbitrary: wrapped(['em', 'i', 'strong', 'b', 'span'], tie('phrasing')) },
        { weight: 2, arbitrary: link(tie('phrasing')) },
        { weight: 1, arbitrary: wrapped(['code'], words) },
        { weight: 1, arbitrary: picture },
        { weight: 1, arbitrary: fc.constantFrom('<br />', '<br>', '<br />\n') },
        { weight: 1, arbitrary: marked(tie('phrasing')) },
        { weight: 1, arbitrary: fc.constantFrom(lone, '<!--more-->', '<!-- <b> -->', '<u>a</u>', '<cite>a</cite>') },
      ),
      5,
    ),
    flow: several(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 3, arbitrary: space },
        { weight: 8, arbitrary: wrapped(['p', 'p', 'h2', 'h3'], tie('phrasing')) },
        { weight: 1, arbitrary: tie('phrasing') },
        { weight: 3, arbitrary: wrapped(['ul', 'ol'], tie('items')) },
        { weight: 2, arbitrary: wrapped(['blockquote', 'div'], tie('flow')) },
        { weight: 2, arbitrary: wrapped(['figure'], tie('figure')) },
        { weight: 4, arbitrary: marked(tie('flow')) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            lone,
            '<hr />',
            '<!--more-->',
            '<!--nextpage-->',
            '<pre class="wp-block-code"><code>a &lt; b</code></pre>',
            '<pre> </pre>',
            '<pre>\n\n  a\n&lt;b&#36;$x$$\n\n</pre>',
            '<pre>&#10;a</pre>',
            '<pre class="wp-block-code"><code>\na</code>\n</pre>',
            '<div class="lang-js"><pre>a</pre></div>',
            '<table><tr><td>a</td><td>b</td></tr></table>',
            `<table><tr><td>${open}a${close}</td></tr></table>`,
            '<iframe src="https://example.org/x"></iframe>',
            '<script src="/x.js"></script>',
            '<blockquote><p>Ship.<cite>He</cite></p></blockquote>',
            '<blockquote><p>Ship.</p><cite>He <b>x</b></cite></blockquote>',
            '<blockquote><p>Ship.</p><p><cite>He <b>x</b></cite></p></blockquote>',
            '<blockquote><p> <cite>He</cite> x</p><p><cite>1.&nbsp; He </cite></p></blockquote>',
            `<blockquote><p>${open}<cite>He</cite>${close}</p>${open}<p><cite>He</cite></p>${close}</blockquote>`,
            '<figure class="wp-block-embed is-x"><div class="wp-block-embed__wrapper">\nhttps://example.org/a?b=c\n</div></figure>',
            '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://unknown.org/</div></figure>',
            '<noscript><img src="/a.png"></noscript>',
            '<p>a',
            '</p>',
            '<li>a</li>',
            '<dl><dt>a<dd>b</dl>',
            '<div id="a"><p>a</p></div>',
          ),
        },
      ),
      6,
    ),
    items: several(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 2, arbitrary: space },
        { weight: 6, arbitrary: wrapped(['li'], fc.oneof(tie('phrasing'), tie('flow'))) },
        { weight: 2, arbitrary: marked(tie('items')) },
        {
          weight: 1,
          arbitrary: fc.constantFrom('a', lone, '<li>a', '<ul><li>b</li></ul>', '<li><input type="checkbox" />a</li>'),
        },
      ),
      4,
    ),
    figure: fc
      .tuple(
        fc.oneof(picture, link(picture), tie('phrasing')),
        fc.oneof(space, marked(tie('figure')), marked(wrapped(['figure'], tie('figure'))), fc.constant(lone)),
        fc.oneof(fc.constant(''), wrapped(['figcaption'], tie('phrasing')), marked(tie('figure'))),
      )
      .map((parts) => parts.join('')),
  }
})

function withNumbers(text: string): string {
  const opened: number[] = []
  let id = 0
  return text.replace(/[{}+]/g, (sign) => {
    if (sign === lone) return `<!--sc:${id++}:void-->`
    if (sign === open) {
      opened.push(id)
      return `<!--wp:${id++}:open-->`
    }
    return `<!--wp:${opened.pop()}:close-->`
  })
}

/** HTML as editors write it, with marks in it, and of what they seldom write a little. */
export const editorsHtml: fc.Arbitrary<string> = pieces.flow.map(withNumbers)

/** The same, with something cut out. */
export const damagedHtml: fc.Arbitrary<string> = fc
  .tuple(editorsHtml, fc.nat(), fc.integer({ min: 1, max: 8 }))
  .map(([html, at, length]) => {
    const start = html.length === 0 ? 0 : at % html.length
    return html.slice(0, start) + html.slice(start + length)
  })

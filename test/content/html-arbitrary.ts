import fc from 'fast-check'

const words = [
  'tide',
  ' ',
  '  a b ',
  '\n',
  '\t\n x',
  '\r\n',
  '&amp;',
  '&nbsp;',
  '&copy=1',
  '&#8220;',
  '&#x80;',
  '&notin',
  '&',
  'a < b',
  '3 > 2',
  'é—',
  '[x]',
  '$$y$$',
  '&#0;',
  '&#10;',
]

const phrasing =
  'a abbr b bdi big cite code del dfn em font i ins kbd label mark nobr q s small span strong sub sup u var'
const flow =
  'address article aside blockquote center div dl dd dt figure figcaption footer h1 h2 h6 li main ol p pre section ul'
const odd =
  'audio button canvas details form iframe map noscript object ruby script style svg template textarea title video x-y'
const table = 'caption table tbody td th thead tr tfoot colgroup'
const voids = 'area br col embed hr img input link meta param source track wbr image'

const names = (list: string) => fc.constantFrom(...list.split(' '))

const attribute = fc.constantFrom(
  '',
  ' class="alignleft  wp-image-3"',
  " id='a'",
  ' href="#a"',
  ' href="https://example.org/?a=1&amp;b=2&copy=3"',
  ' src=x.png',
  ' src="/grey.gif" data-original="/x.jpg"',
  ' data-src="/x.mp4"',
  ' hidden',
  ' style="font-weight: bold"',
  ' CLASS=one class=two',
  ' data-mdast="ignore"',
  ' data-fn="n1"',
  ' colspan="2" nowrap',
  ' align="center"',
  ' width="300" height=""',
  ' start="3" reversed',
  ' title="a &quot;b&quot; \r\n c"',
  ' type="checkbox" checked="checked"',
  ' lang=""',
  ' aria-label="x" onclick="y"',
  ' srcset="a.png 1x, b.png 2x"',
)

const comment = fc.constantFrom(
  '<!--more-->',
  '<!-- a -->',
  '<!--sc:0:void-->',
  '<!--wp:1:open-->',
  '<!--wp:1:close-->',
)

/** HTML as authors and editors write it: well nested, of elements that HTML lets stand where they stand. */
export const tidyHtml: fc.Arbitrary<string> = fc.letrec((tie) => ({
  phrasing: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(...words),
        comment,
        fc.tuple(names('br img wbr input'), attribute, fc.constantFrom('', ' /')).map((parts) => `<${parts.join('')}>`),
        fc
          .tuple(names(phrasing), attribute, tie('phrasing'))
          .map(([name, attributes, inner]) => `<${name}${attributes}>${inner}</${name}>`),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
  flow: fc
    .array(
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        comment,
        fc.constantFrom('\n', 'text', '<hr />', '<script>a < b && "<p>"</script>', '<iframe src="x"></iframe>'),
        fc.tuple(names('p h2 pre'), attribute, tie('phrasing')).map(([n, a, inner]) => `<${n}${a}>${inner}</${n}>`),
        fc
          .tuple(names('div section blockquote figure address article'), attribute, tie('flow'))
          .map(([n, a, inner]) => `<${n}${a}>${inner}</${n}>`),
        fc
          .tuple(names('ul ol'), attribute, fc.array(tie('item'), { maxLength: 3 }))
          .map(([n, a, items]) => `<${n}${a}>${items.join('\n')}</${n}>`),
        fc
          .tuple(
            names('table tbody'),
            attribute,
            fc.array(tie('row'), { maxLength: 3 }),
            fc.constantFrom('', '\n', '<!--x-->'),
          )
          .map(
            ([n, a, rows, between]) =>
              `<table${a}>${between}${n === 'table' ? '' : `<${n}>`}${rows.join(between)}${n === 'table' ? '' : `</${n}>`}${between}</table>`,
          ),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
  item: fc
    .tuple(attribute, fc.oneof(tie('phrasing'), tie('flow')), fc.constantFrom('</li>', ''))
    .map(([attributes, inner, end]) => `<li${attributes}>${inner}${end}`),
  row: fc
    .array(fc.tuple(names('td th'), attribute, fc.oneof(tie('phrasing'), tie('flow'))), { maxLength: 3 })
    .map((cells) => `<tr>${cells.map(([n, a, inner]) => `<${n}${a}>${inner}</${n}>`).join('\n')}</tr>`),
})).flow as fc.Arbitrary<string>

/** HTML in any order: tags that cross, are never closed, stand where they must not. */
export const wildHtml: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      comment,
      fc
        .tuple(names(`${phrasing} ${flow} ${odd} ${table} ${voids}`), attribute, fc.constantFrom('', '', '/', ' /'))
        .map((parts) => `<${parts.join('')}>`),
      names(`${phrasing} ${flow} ${odd} ${table}`).map((name) => `</${name}>`),
      fc.constantFrom(
        '<',
        '</',
        '<!',
        '<!doctype html>',
        '<?x?>',
        '<![CDATA[x]]>',
        '<p <b>',
        '<a href="x"y>',
        '</p x>',
        '<!-->',
        '<!--a--!>',
      ),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { hastToMdast } from '../../src/content/hast-to-mdast.ts'
import { htmlToHast } from '../../src/content/html-to-hast.ts'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { keepFootnotes } from '../../src/content/plugin-footnotes.ts'
import { silentHost } from './silent-host.ts'

function markdownOf(html: string): string {
  const tree = htmlToHast(html, () => undefined)
  keepFootnotes(tree)
  return stringifyMarkdown(hastToMdast(tree, silentHost))
}

describe('keepLinkTargets', () => {
  it('keeps no anchor for a heading that is called the same', () => {
    expect(markdownOf('<a href="#the-lamp">up</a><h2 id="the-lamp">The lamp!</h2>')).toBe(
      '[up](#the-lamp)\n\n## The lamp!\n',
    )
  })

  it('keeps one for the second heading of the same words', () => {
    const html = '<h2>Lamp</h2><div><h2 id="lamp">Lamp</h2></div><a href="/post/#lamp">up</a>'
    expect(markdownOf(html)).toBe('## Lamp\n\n<a id="lamp"></a>\n\n## Lamp\n\n[up](/post/#lamp)\n')
  })

  it('writes what a hostile id says as text', () => {
    const html = '<a href="#x&quot;><b>">up</a><p id="x&quot;><b>">a</p>'
    expect(markdownOf(html)).toContain('<a id="x&quot;><b>"></a>a')
  })

  it('takes a broken escape for what it says', () => {
    expect(markdownOf('<a href="#a%">up</a><p id="a%">a</p>')).toContain('<a id="a%"></a>a')
  })
})

describe('keepFootnotes', () => {
  const note = (back: string): string => `<ol><li id="n1">Note ${back}</li></ol>`

  it('needs both ends', () => {
    expect(markdownOf(`<p>a<a href="#n1" id="r1">1</a></p>${note('<a href="#r1">back</a>')}`)).toBe(
      'a[^1]\n\n[^1]: Note\n',
    )
    expect(markdownOf(`<p>a<a href="#n1" id="r1">1</a></p>${note('')}`)).toContain('a[1](#n1)')
    expect(markdownOf(`<p>a<a href="#n1" id="r1">see there</a></p>${note('<a href="#r1">back</a>')}`)).toContain(
      '[see there](#n1)',
    )
  })

  it('takes a table of contents for none', () => {
    const html =
      '<ul><li id="t1"><a href="#s1">1</a></li></ul><p id="s1">Part. <a href="#t1">Up to the contents</a></p>'
    expect(markdownOf(html)).not.toContain('[^')
  })

  it('leaves the footnotes of the block editor to their block', () => {
    const html = `<p>a<sup data-fn="x"><a href="#x">1</a></sup><a href="#n1" id="r1">2</a></p>${note('<a href="#r1">↩</a>')}`
    expect(markdownOf(html)).toContain('[2](#n1)')
  })

  it('counts anew, in the order of the text', () => {
    const html =
      '<p>a<a href="#n9" id="r9">9</a> b<a href="#n4" id="r4">4</a> c<a href="#n9">9</a></p><ol class="footnotes"><li id="n4">four</li><li id="n9">nine</li></ol>'
    expect(markdownOf(html)).toBe('a[^1] b[^2] c[^1]\n\n[^1]: nine\n\n[^2]: four\n')
  })
})

describe('groupByDirection', () => {
  it('turns back inside', () => {
    expect(markdownOf('<div dir="rtl"><p>א</p><p dir="ltr">a</p></div><p dir="ltr">b</p>')).toBe(
      '<div dir="rtl">\n\nא\n\n<div dir="ltr">\n\na\n\n</div>\n\n</div>\n\nb\n',
    )
  })

  it('takes a list for what all of its items are', () => {
    expect(markdownOf('<ul><li dir="rtl">א</li><li dir="rtl">ב</li></ul>')).toBe(
      '<div dir="rtl">\n\n- א\n- ב\n\n</div>\n',
    )
    expect(markdownOf('<ul><li dir="rtl">א</li><li>b</li></ul>')).toBe('- א\n- b\n')
  })
})

describe('repairHast', () => {
  const repaired = (html: string): string => toHtml(htmlToHast(html, () => undefined))

  it('makes one list of the paragraphs of Word, whatever level it begins with', () => {
    expect(repaired('<p>·&nbsp;&nbsp;a</p> <p>·&nbsp;&nbsp;b</p><p>c</p>')).toBe(
      '<ul><li>a</li><li>b</li></ul> <p>c</p>',
    )
    const level = (n: number, text: string): string =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${n} lfo1">·&nbsp;${text}</p>`
    expect(repaired(level(2, 'a') + level(1, 'b') + level(3, 'c') + level(1, 'd'))).toBe(
      '<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>',
    )
  })

  it('keeps a lone number, a dash and a sentence', () => {
    for (const html of ['<p>1.&nbsp;&nbsp;a</p>', '<p>-&nbsp;a</p>', '<p>a ·&nbsp;b</p>'])
      expect(repaired(html)).toContain('<p>')
  })

  it.each(['src="data:image/gif;base64,R0" data-src', 'src="/grey.gif" data-original', 'src="/p.gif" data-lazy-src'])(
    'says a lazy picture once: %s',
    (attributes) => {
      const lazy = `<img ${attributes}="/a.jpg">`
      const loaded = lazy.replace(/src="[^"]*"/, 'src="/a.jpg"')
      expect(repaired(`${lazy}<noscript><img src="/a.jpg"></noscript>`)).toBe(loaded)
      expect(repaired(`${lazy}<noscript><img src="/b.jpg"></noscript>`)).toContain('/b.jpg')
    },
  )

  it.each([
    'src="/a-300x200.jpg" data-orig-file="/a.jpg" data-full-url="/a.jpg"',
    'src="/a.jpg" data-src="/a.jpg"',
    'src="/a.jpg" data-src="7"',
    'src="/a.jpg" data-src="javascript:x.jpg"',
    'src="/a.jpg" data-original="/a.jpg 1x, /b.jpg"',
  ])('leaves a picture that is there: %s', (attributes) => {
    expect(repaired(`<img ${attributes}>`)).toBe(`<img ${attributes}>`)
  })
})

describe('hostile HTML', () => {
  const pieces = [
    '<a href="#x"><p>a</p></a>',
    '<p id="x"><a href="#x">1</a></p>',
    '<p>·&nbsp;&nbsp;a</p>',
    '<code>a<br>b</code>',
    '<p dir="rtl">a</p>',
    '<a href="/x>',
    '<span></span>',
    '<map><area href="/a"></map>',
    '<sup id="r"><a href="#n">1</a></sup>',
    '<ul>a<li>b',
    '$$ x=1 ',
    '\\(x=1',
    '<pre lang="html"><b>x</b></pre>',
    '<b>a</b> ',
    '<noscript><img src="/a"></noscript>',
    '<dt>a',
  ]

  // What is quadratic does not end within a test's time at this length.
  it.each(pieces)('%j again and again', { timeout: 20_000 }, (piece) => {
    const html = piece.repeat(piece.startsWith('<ul>') ? 300 : 5000)
    expect(typeof markdownOf(html)).toBe('string')
  })
})

import { describe, expect, it } from 'vitest'
import { autop } from '../../src/content/autop.ts'
import { closeMark, openMark, voidMark } from '../../src/content/marks.ts'
import { unautop } from '../../src/content/unautop.ts'

describe('autop', () => {
  it.each([
    ['', ''],
    [' \n\t', ''],
    ['one\ntwo\n\nthree', '<p>one<br />\ntwo</p>\n<p>three</p>\n'],
    ['one\r\n\r\ntwo', '<p>one</p>\n<p>two</p>\n'],
    ['one<br><br>two', '<p>one</p>\n<p>two</p>\n'],
    ['<h2>one</h2>\ntwo', '<h2>one</h2>\n<p>two</p>\n'],
    ['<ul>\n<li>one</li>\n</ul>', '<ul>\n<li>one</li>\n</ul>\n'],
    ['<blockquote>one</blockquote>', '<blockquote><p>one</p></blockquote>\n'],
    ['a\n<pre>one\n\ntwo</pre>\nb', '<p>a</p>\n<pre>one\n\ntwo</pre>\n<p>b</p>\n'],
    ['<a\nhref="/x">one</a>\ntwo', '<p><a\nhref="/x">one</a><br />\ntwo</p>\n'],
    ['<script>\none\n\ntwo\n</script>', '<p><script>\none</p>\n<p>two\n</script></p>\n'],
    ['<figure>a\n<figcaption>b</figcaption>\n</figure>', '<figure>a<figcaption>b</figcaption></figure>\n'],
  ])('%j', (text, html) => {
    expect(autop(text)).toBe(html)
  })

  it('reads a mark as the text of a shortcode', () => {
    const mark = voidMark('sc', 7)
    expect(autop(`${mark}\n\nb`)).toBe(`<p>${mark}</p>\n<p>b</p>\n`)
    expect(autop(`a\n${mark}\nb`)).toBe(`<p>a<br />\n${mark}<br />\nb</p>\n`)
    // As `[a]` would, the mark does not end the unclosed element before it.
    expect(autop(`a < ${mark}\nb`).replaceAll(mark, '[a]')).toBe(autop('a < [a]\nb'))
    expect(autop(`<div>${mark}</div>`).replaceAll(mark, '[a]')).toBe(autop('<div>[a]</div>'))
  })

  it('keeps marks and private characters apart', () => {
    const text = `\uE000${voidMark('sc', 0)}\uE0010\uE001${voidMark('wp', 1)}`
    expect(autop(text)).toBe(`<p>${text}</p>\n`)
  })
})

describe('unautop', () => {
  const [open, close, alone] = [openMark('sc', 1), closeMark('sc', 1), voidMark('sc', 2)]

  it.each([
    ['a mark alone', `<p>${alone}</p>`, alone],
    ['a mark among spaces', `<p>\n &nbsp;${alone}\u00A0\t</p>\n`, `${alone}\n`],
    ['a pair', `<p>${open}a <em>b</em>${close}</p>`, `${open}a <em>b</em>${close}`],
    ['a pair over paragraphs', `<p>${open}a</p>\n<p>b${close}</p>`, `${open}a</p>\n<p>b${close}`],
    [
      'what is in a pair',
      `<p>${open}</p>\n<p>${alone}</p>\n<p>${close}</p>`,
      `${open}</p>\n<p>${alone}</p>\n<p>${close}`,
    ],
    ['only the opening mark', `<p>${open}</p>\n<p>a${close} b</p>`, `${open}\n<p>a${close} b</p>`],
    ['marks of blocks', `<p>${voidMark('wp', 3)}</p>`, voidMark('wp', 3)],
  ])('unwraps %s', (_, html, expected) => {
    expect(unautop(html)).toBe(expected)
  })

  it.each([
    ['text beside it', `<p>a ${alone}</p>`],
    ['two marks', `<p>${alone}${alone}</p>`],
    ['a closing mark alone', `<p>${close}</p>`],
    ['a paragraph with attributes', `<p class="a">${alone}</p>`],
    ['spaces from before the text', `&nbsp;${alone}</p>`],
    ['marks of another id', `<p>${open}a${closeMark('sc', 2)}</p>`],
  ])('leaves %s', (_, html) => {
    expect(unautop(html)).toBe(html)
  })
})

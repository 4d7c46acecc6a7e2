import { describe, expect, it } from 'vitest'
import { element, imageHtml, joinHtml, linkHtml, mediaHtml, titleHtml } from '../../src/transformers/html-fragments.ts'

describe('HTML of settings', () => {
  it('leaves out what holds nothing', () => {
    expect(element('p', ' ')).toBe('')
    expect(imageHtml({ url: '' })).toBe('')
    expect(mediaHtml('')).toBe('')
    expect(linkHtml('/a/', '')).toBe('')
    expect(joinHtml('', '<p>a</p>', ' ', '<p>b</p>')).toBe('<p>a</p>\n\n<p>b</p>')
  })

  it('makes headings of headings only', () => {
    expect(titleHtml('H3', 'Ebb')).toBe('<h3>Ebb</h3>')
    expect(titleHtml('h3 onclick=alert(1)', 'Ebb')).toBe('<p><strong>Ebb</strong></p>')
    expect(titleHtml('div', '')).toBe('')
  })

  it('keeps addresses and words inside their attributes', () => {
    expect(linkHtml('/?a=1&b="><script>', 'x')).toBe('<a href="/?a=1&amp;b=&quot;&gt;&lt;script&gt;">x</a>')
    expect(imageHtml({ url: 'a.jpg', alt: '"&' })).toBe('<figure><img src="a.jpg" alt="&quot;&amp;"></figure>')
  })

  it.each([
    ['https://old.example/a.mp3', '<audio controls src="https://old.example/a.mp3"></audio>'],
    ['https://old.example/a.webm', '<video controls src="https://old.example/a.webm"></video>'],
    ['https://vimeo.com/7', '<figure class="wp-block-embed">https://vimeo.com/7</figure>'],
    [
      'https://films.example/a?b=1&c',
      '<p><a href="https://films.example/a?b=1&amp;c">https://films.example/a?b=1&amp;c</a></p>',
    ],
  ])('shows %s', (url, html) => {
    expect(mediaHtml(url)).toBe(html)
  })
})

import { describe, expect, test } from 'vitest'
import { markdownToSafeHtml } from '../../src/content/markdown-to-safe-html.ts'

describe('what a Markdown looks like', () => {
  test('is GFM, with the HTML in it', () => {
    expect(markdownToSafeHtml('# A *day*\n\n<figure><figcaption>Low tide</figcaption></figure>\n')).toBe(
      '<h1>A <em>day</em></h1>\n<figure><figcaption>Low tide</figcaption></figure>',
    )
    expect(markdownToSafeHtml('| a |\n| - |\n| b |\n')).toContain('<td>b</td>')
  })

  test('names what would be loaded', () => {
    expect(markdownToSafeHtml('![The keeper](/a.jpg)')).toBe(
      '<p><span data-media="image" data-address="/a.jpg">The keeper</span></p>',
    )
    expect(markdownToSafeHtml('<video><source src="b.mp4">Old browser</video>')).toBe(
      '<p><span data-media="video" data-address="b.mp4"></span></p>',
    )
    expect(markdownToSafeHtml('<iframe src="https://x.example/1" title="Map"></iframe>')).toBe(
      '<span data-media="frame" data-address="https://x.example/1">Map</span>',
    )
    expect(markdownToSafeHtml('<img src="data:image/png;base64,AAAA">')).toContain('base64,…"')
  })

  test.each([
    '<script>alert(1)</script>',
    '<svg onload=alert(1)>',
    '<p onclick="alert(1)" style="position:fixed">x</p>',
    '[x](javascript:alert(1))',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<style>@import "//x.example/a.css"</style>',
    '<form action="//x.example"><input type=image src="//x.example/a.png"></form>',
    '<link rel=stylesheet href="//x.example/a.css"><base href="//x.example/"><meta http-equiv=refresh content="0;//x.example">',
    '<picture><source srcset="//x.example/a.png"><img src="//x.example/b.png"></picture>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  ])('lets nothing through that runs or loads: %s', (markdown) => {
    const html = markdownToSafeHtml(markdown)
    expect(html).not.toMatch(/<(?:script|style|svg|img|source|form|link|base|meta|iframe)|javascript:|\son|style=/i)
    expect(html).not.toMatch(/\s(?:src|srcset|action)=/)
  })
})

import { fromHtml } from 'hast-util-from-html'
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import type { Figure, Gallery, Player } from '../../src/model/mdast.ts'
import { plain } from '../../src/targets/plain.ts'
import {
  embed,
  figure,
  gallery,
  type PlayerOptions,
  paragraph,
  player,
  textNode,
} from '../../src/transformers/builders.ts'

const lower = (...children: RootContent[]): Root => plain.lower({ type: 'root', children })

const write = (...children: RootContent[]): string =>
  toMarkdown(lower(...children), { bullet: '-', emphasis: '*', extensions: [gfmToMarkdown()] }).trimEnd()

const em = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [textNode(value)] })
const clip = (options: Partial<PlayerOptions> = {}) =>
  player({ kind: 'video', sources: [{ url: 'clip.mp4' }], ...options })

describe('a figure', () => {
  it('is an image, its caption in emphasis, its credit', () => {
    const pier = figure({ url: 'pier.jpg', alt: 'A pier', title: 'Pier', caption: 'At dawn', credit: 'M. König' })
    expect(write(pier)).toBe('![A pier](pier.jpg "Pier")\n\n*At dawn* — M. König')
  })

  it('shows a credit alone as a caption', () => {
    expect(write(figure({ url: 'pier.jpg', credit: 'M. König' }))).toBe('![](pier.jpg)\n\n*M. König*')
  })

  it('keeps its link', () => {
    expect(write(figure({ url: 'pier.jpg', alt: 'A', link: 'pier-large.jpg' }))).toBe(
      '[![A](pier.jpg)](pier-large.jpg)',
    )
  })

  it.each([
    ['wholly emphasized', [em(textNode('all'))], '*all*'],
    ['partly emphasized', [textNode('the '), em(textNode('Albatross')), textNode(' sails')], '*the Albatross sails*'],
    ['emphasis inside strong', [{ type: 'strong' as const, children: [em(textNode('deep'))] }], '***deep***'],
    ['strong at the end', [textNode('so '), strong('bold')], '*so __bold__*'],
    ['space around', [textNode(' \n loose '), { type: 'break' as const }, textNode(' ')], '*loose*'],
    ['a line break', [textNode('one'), { type: 'break' as const }, textNode('two')], '*one\\\ntwo*'],
    [
      'a link',
      [{ type: 'link' as const, url: 'https://a.example', children: [em(textNode('a'))] }],
      '*[a](https://a.example)*',
    ],
  ])('writes a caption with %s that reads back', (_, caption: PhrasingContent[], expected) => {
    const markdown = write(figure({ url: 'a.jpg', caption }))
    expect(markdown).toBe(`![](a.jpg)\n\n${expected}`)
    expect(fromMarkdown(markdown).children[1]).toMatchObject({ children: [{ type: 'emphasis' }] })
  })

  it('has no line below it when the caption is only space', () => {
    expect(write(figure({ url: 'a.jpg', caption: [textNode(' '), { type: 'break' }] }))).toBe('![](a.jpg)')
  })

  it('never loads or opens what can run code', () => {
    expect(write(figure({ url: ' java\nscript:alert(1)', alt: 'A' }))).toBe('A')
    expect(write(figure({ url: 'a.jpg', link: 'JavaScript:alert(1)' }))).toBe('![](a.jpg)')
    expect(write(figure({ url: 'data:image/png;base64,AA==', link: 'data:text/html,x' }))).toBe(
      '![](data:image/png;base64,AA==)',
    )
    expect(write(figure({ url: 'data:text/html,x', alt: 'A' }))).toBe('A')
  })
})

it('writes a gallery as its figures and a caption', () => {
  const both = [figure({ url: 'a.jpg', alt: 'A', caption: 'One' }), figure({ url: 'b.jpg' })]
  expect(write(gallery(both, 'All of them'))).toBe('![A](a.jpg)\n\n*One*\n\n![](b.jpg)\n\n*All of them*')
})

describe('an embed', () => {
  it('is a link to what it shows', () => {
    expect(write(embed({ url: 'https://video.example/1', caption: 'A film' }))).toBe(
      '<https://video.example/1>\n\n*A film*',
    )
    expect(write(embed({ url: 'https://video.example/1', title: 'The film' }))).toBe(
      '[The film](https://video.example/1)',
    )
  })

  it('is a text where its address must not be opened', () => {
    expect(lower(embed({ url: 'javascript:alert(1)' })).children).toEqual([paragraph('javascript:alert(1)')])
  })
})

describe('a player', () => {
  it('is an HTML block with a way out', () => {
    const markdown = write(clip({ poster: 'still.jpg', loop: true, title: 'Crossing', caption: '2019' }))
    expect(markdown).toBe(
      [
        '<video controls src="clip.mp4" poster="still.jpg" loop>\n<a href="clip.mp4">clip.mp4</a>\n</video>',
        '*Crossing*',
        '*2019*',
      ].join('\n\n'),
    )
    expect(fromMarkdown(markdown).children.map(({ type }) => type)).toEqual(['html', 'paragraph', 'paragraph'])
  })

  it('lists several sources and the tracks', () => {
    const sources = [{ url: 'a.mp3', type: 'audio/mpeg' }, { url: 'a.ogg' }, { url: 'javascript:x' }]
    const tracks = [{ url: 'a.vtt', kind: 'captions', language: 'de', label: 'Deutsch' }]
    expect(write(player({ kind: 'audio', sources, tracks, poster: 'no.jpg' }))).toBe(
      `<audio controls>
<source src="a.mp3" type="audio/mpeg" />
<source src="a.ogg" />
<track src="a.vtt" kind="captions" srclang="de" label="Deutsch" />
<a href="a.mp3">a.mp3</a>
</audio>`,
    )
  })

  it('starts by itself only where it is muted', () => {
    expect(write(clip({ autoplay: true }))).not.toContain('autoplay')
    expect(write(clip({ autoplay: true, muted: true }))).toContain('<video controls src="clip.mp4" autoplay muted>')
  })

  it('cannot be broken out of', () => {
    const url = 'a".mp4?x=<b>&y\n\n# no heading'
    const tracks = [{ url: 't.vtt', label: '"></video><script>\n\n' }]
    const markdown = write(clip({ sources: [{ url }], tracks }))
    expect(fromMarkdown(markdown).children).toMatchObject([{ type: 'html', value: markdown }])
    const oneLine = 'a".mp4?x=<b>&y # no heading'
    expect(fromHtml(markdown, { fragment: true }).children).toMatchObject([
      {
        tagName: 'video',
        properties: { src: oneLine },
        children: [
          { value: '\n' },
          { tagName: 'track', properties: { label: '"></video><script>' } },
          { value: '\n' },
          { tagName: 'a', properties: { href: oneLine }, children: [{ value: 'a".mp4' }] },
          { value: '\n' },
        ],
      },
    ])
  })

  it('is a text where nothing of it may be loaded', () => {
    expect(write(clip({ sources: [{ url: 'javascript:play()' }], title: 'Live' }))).toBe('javascript:play()\n\n*Live*')
  })
})

describe('a callout', () => {
  const box = (title: string): RootContent => ({
    type: 'callout',
    kind: 'warning',
    title: title === '' ? [] : [{ type: 'text', value: title }],
    children: [paragraph('Thin ice.'), { type: 'code', value: 'x' }],
  })

  it('is a quote with its title in front', () => {
    expect(write(box('Mind the step'))).toBe('> **Mind the step**\n>\n> Thin ice.\n>\n> ```\n> x\n> ```')
    expect(write(box(''))).toBe('> Thin ice.\n>\n> ```\n> x\n> ```')
  })
})

describe('anywhere in the tree', () => {
  it('is found in quotes and lists', () => {
    const quote: RootContent = { type: 'blockquote', children: [figure({ url: 'a.jpg', caption: 'c' })] }
    const children: BlockContent[] = [paragraph('x'), gallery([figure({ url: 'b.jpg' })])]
    const list: RootContent = { type: 'list', spread: true, children: [{ type: 'listItem', spread: true, children }] }
    expect(write(quote, list)).toBe('> ![](a.jpg)\n>\n> *c*\n\n- x\n\n  ![](b.jpg)')
  })

  it('stays on one line in a table cell', () => {
    const semantic: (Figure | Gallery | Player)[] = [
      figure({ url: 'a.jpg', caption: 'c', credit: 'd' }),
      gallery([figure({ url: 'b.jpg' }), figure({ url: 'e.jpg' })], 'f'),
      clip({ sources: [{ url: 'g|h.mp4' }], title: 'i' }),
    ]
    // What no type allows, an editor's HTML can hold all the same.
    const cells = semantic.map((node) => ({ type: 'tableCell', children: [textNode('x'), node, textNode('y')] }))
    const head = cells.map(() => ({ type: 'tableCell', children: [textNode('-')] }))
    const rows = [head, cells].map((children) => ({ type: 'tableRow', children }))
    const markdown = write({ type: 'table', children: rows } as RootContent)
    expect(markdown.split('\n').at(-1)?.replace(/ +/g, ' ')).toBe(
      '| x ![](a.jpg) *c* — d y | x ![](b.jpg) ![](e.jpg) *f* y | x <video controls src="g&#124;h.mp4"></video> *i* y |',
    )
    const parsed = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    expect(parsed.children).toMatchObject([{ type: 'table', children: [{}, { children: [{}, {}, {}] }] }])
  })

  it('makes no link inside a link', () => {
    const children = [figure({ url: 'a.jpg', link: 'b.jpg' }), embed({ url: 'https://c.example' })]
    const link = { type: 'link', url: 'd.html', children } as unknown as PhrasingContent
    expect(lower(paragraph([link])).children).toEqual([
      paragraph([
        {
          type: 'link',
          url: 'd.html',
          children: [{ type: 'image', url: 'a.jpg', alt: '' }, textNode(' '), textNode('https://c.example')],
        },
      ]),
    ])
  })

  it('lowers captions too, and leaves verbatim alone', () => {
    const verbatim = { type: 'verbatim' as const, value: '[old_tag]' }
    const inner = figure({ url: 'b.jpg', caption: [verbatim] }) as unknown as PhrasingContent
    expect(lower(figure({ url: 'a.jpg', caption: [textNode('see'), inner] })).children[1]).toEqual(
      paragraph([em(textNode('see '), { type: 'image', url: 'b.jpg', alt: '' }, textNode(' '), verbatim)]),
    )
  })

  it('does not change the tree it is given', () => {
    const root: Root = { type: 'root', children: [gallery([figure({ url: 'a.jpg', caption: [em(textNode('x'))] })])] }
    const before = structuredClone(root)
    plain.lower(root)
    expect(root).toEqual(before)
  })
})

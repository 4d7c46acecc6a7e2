import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { embedKey, imageKey, linkKey } from '../../bench/fidelity/addresses.ts'
import { compareFacts, type DocumentResult } from '../../bench/fidelity/compare.ts'
import { factsOf, type Kind, kinds } from '../../bench/fidelity/facts.ts'
import { markdownToHast } from '../../bench/fidelity/markdown-to-hast.ts'
import { visibleTree } from '../../bench/fidelity/visible-tree.ts'

/** As WordPress shows it, with everything that is measured. */
const html = `<h2>The keeper&#8217;s log</h2>
<p>Dusk &#8211; and &#8220;fog&#8221;, see <a href="https://keepers.example/log/">the log</a>.</p>
<p><iframe src="https://www.youtube.com/watch?v=abc_DEF-123"></iframe></p>
<ul><li>lamp<ul><li>wick</li></ul></li><li>oil</li></ul>
<figure><img src="https://keepers.example/uploads/lamp-300x200.jpg" alt="" /><figcaption>The lamp</figcaption></figure>
<table><tr><th>Hour</th><th>Wind</th></tr><tr><td>6</td><td>NW</td></tr></table>
<pre>trim()
  &amp;&amp; light()
</pre>
<p><audio controls><source src="https://keepers.example/fog.mp3?_=1" /><a href="https://keepers.example/fog.mp3">fog.mp3</a></audio></p>
<!--set aside: core/calendar-->`

const markdown = `## The keeper's log

Dusk - and "fog", see [the log](https://keepers.example/log).

<https://youtu.be/abc_DEF-123>

- lamp
  - wick
- oil

![](https://keepers.example/uploads/lamp.jpg)

*The lamp*

| Hour | Wind |
| --- | --- |
| 6 | NW |

\`\`\`
trim()
  && light()
\`\`\`

<audio controls src="https://keepers.example/fog.mp3"></audio>
`

function compare(shown: string, ours: string, tags: ReadonlySet<string> = new Set()): DocumentResult {
  const facts = (tree: Parameters<typeof visibleTree>[0]) => factsOf(visibleTree(tree).root, tags)
  return compareFacts('', facts(fromHtml(shown, { fragment: true })), facts(markdownToHast(ours)))
}

const kindsLost = ({ differences }: DocumentResult): Kind[] => kinds.filter((kind) => differences[kind].lost.length > 0)

describe('what counts as the same', () => {
  it('finds nothing lost and nothing extra in faithful Markdown, and something of every kind', () => {
    const { differences, residue } = compare(html, markdown)
    for (const kind of kinds) {
      expect(differences[kind], kind).toMatchObject({ lost: [], extra: [] })
      expect(differences[kind].expected, kind).toBeGreaterThan(0)
    }
    expect(residue).toEqual([])
  })

  it('sets aside blocks that show the site, and links to attachment pages, but not their pictures', () => {
    const shown =
      '<!--set aside: core/search--><a href="https://a.example/p/#attachment-page"><img src="/a-1x1.jpg"></a>'
    const { root, setAside } = visibleTree(fromHtml(shown, { fragment: true }))
    expect(setAside).toEqual(['core/search', 'link to an attachment page'])
    expect(factsOf(root, new Set())).toMatchObject({ links: [], images: ['a.jpg'] })
  })

  it('reads footnotes of both sides', () => {
    const shown =
      '<p>Fog<sup data-fn="f" class="fn"><a href="#f">1</a></sup></p><ol><li id="f">Thick. <a href="#f-link">↩︎</a></li></ol>'
    expect(kindsLost(compare(shown, 'Fog[^1]\n\n[^1]: Thick.\n'))).toEqual([])
  })
})

describe('what is noticed', () => {
  const damages: readonly (readonly [string, string, string, readonly Kind[]])[] = [
    ['a lost word', 'Dusk - and', 'Dusk -', ['words', 'pairs']],
    ['an escape too much', 'Dusk', 'Dusk\\\\', ['words', 'pairs']],
    ['two words that changed places', 'Dusk - and', 'and - Dusk', ['pairs']],
    ['another address', '/log)', '/lag)', ['links']],
    ['another picture', 'lamp.jpg', 'lump.jpg', ['images']],
    ['another video', 'abc_DEF-123', 'abc_DEF-124', ['embeds']],
    ['another level', '## The', '### The', ['headings']],
    ['a flattened list', '  - wick', '- wick', ['items']],
    ['a lost cell', '| NW |', '| |', ['words', 'pairs', 'cells']],
    ['changed code', '  && light', ' && light', ['code']],
  ]
  it.each(damages)('%s', (_name, from, to, expected) => {
    const damaged = markdown.replace(from, to)
    expect(damaged).not.toBe(markdown)
    expect(kindsLost(compare(html, damaged)).sort()).toEqual([...expected].sort())
  })

  it('tags that WordPress does not show, and none that it shows', () => {
    const shown = '<p>Fog [sic] <em>x</em> [tide lat="1"]</p>'
    const ours = compare(shown, 'Fog [sic] *x* [tide lat="1"] [fog/]')
    expect(ours).toMatchObject({ residue: ['[fog/]'], standing: 2 })
    expect(kindsLost(ours)).toEqual([])
  })

  it('no tags that only WordPress shows, where we know better', () => {
    expect(kindsLost(compare('<p>[box]Fog[/box]</p>', 'Fog', new Set(['box'])))).toEqual([])
    expect(kindsLost(compare('<p>[box]Fog[/box]</p>', 'Fog'))).toEqual(['words', 'pairs'])
  })
})

it.each([
  [linkKey('HTTPS://Keepers.example/Log/?a=1&b=%C3%A4'), 'keepers.example/Log?a=1&b=ä'],
  [imageKey('https://a.example/u/lamp-e1400000000-300x200.jpg?w=4'), 'lamp.jpg'],
  [imageKey('/u/lamp-scaled.jpg'), 'lamp.jpg'],
  [embedKey('https://player.vimeo.com/video/4242?h=1'), embedKey('http://vimeo.com/4242')],
  [
    embedKey('https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fkeepers%2Ffog&color=f60'),
    embedKey('https://soundcloud.com/keepers/fog'),
  ],
])('%s is %s', (key, expected) => {
  expect(key).toBe(expected)
})

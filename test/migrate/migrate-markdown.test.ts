import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { MigrateOptions } from '../../src/migrate/options.ts'
import { text } from '../../src/transformers/attribute-types.ts'
import { heading, inFlow, paragraph } from '../../src/transformers/builders.ts'
import { decline, defineTransformer } from '../../src/transformers/transformer.ts'
import { samplePost } from './sample-post.ts'

const migrate = (value: string, options: MigrateOptions = {}) => migratePost(samplePost(value, 'markdown'), options)
const markdown = (value: string, options: MigrateOptions = {}) => migrate(value, options).markdown

const image = '[aesop_image img="/a_b.jpg" alt="A"]'

describe('a Markdown document with leftovers', () => {
  it.each([
    ['alone', `Text.\n\n${image}\n\nText.\n`, 'Text.\n\n![A](/a_b.jpg)\n\nText.\n'],
    ['right below text', `Text.\n${image}\nText.\n`, 'Text.\n\n![A](/a_b.jpg)\n\nText.\n'],
    ['inside a sentence', `Before ${image} after.\n`, 'Before\n\n![A](/a_b.jpg)\n\nafter.\n'],
    ['in a list item', `- one\n\n  ${image}\n- two\n`, '- one\n\n  ![A](/a_b.jpg)\n- two\n'],
    ['as a list item', `- ${image}\n- two\n`, '- ![A](/a_b.jpg)\n- two\n'],
    ['in a quote', `> ${image}\n`, '> ![A](/a_b.jpg)\n'],
    ['at the very end', `Text.\n\n${image}`, 'Text.\n\n![A](/a_b.jpg)'],
    ['with CRLF', `Text.\r\n${image}\r\nText.\r\n`, 'Text.\r\n\r\n![A](/a_b.jpg)\r\n\r\nText.\r\n'],
  ])('%s', (_name, before, after) => {
    expect(markdown(before)).toBe(after)
    expect(markdown(after)).toBe(after)
  })

  it('behind a byte order mark', () => {
    expect(markdown(`\uFEFF${image}\n\n[caption]![x](/y.png) C[/caption]\n`)).toBe(
      '\uFEFF![A](/a_b.jpg)\n\n![x](/y.png)\n\n*C*\n',
    )
    expect(markdown(`\uFEFFSee ${image} [su_label]it[/su_label].\n`)).toBe('\uFEFFSee\n\n![A](/a_b.jpg)\n\nit.\n')
    expect(markdown('\uFEFF[su_label]It[/su_label] is.\n')).toBe('\uFEFFIt is.\n')
  })

  it('parts what stood side by side by one blank line', () => {
    const pictures = '![A](/a_b.jpg)\n\n![A](/a_b.jpg)\n'
    expect(markdown(`${image}${image}\n`)).toBe(pictures)
    expect(markdown(`Text ${image} [aesop_center][/aesop_center]${image}\n`)).toBe(`Text\n\n${pictures}`)
    expect(markdown(`> ${image} ${image}\n`)).toBe('> ![A](/a_b.jpg)\n>\n> ![A](/a_b.jpg)\n')
  })

  it('keeps the quote marks of a quote on every line', () => {
    const caption = '[caption]<img src="/a.jpg" alt=""> One line[/caption]'
    expect(markdown(`> Text\n> ${image}\n`)).toBe('> Text\n>\n> ![A](/a_b.jpg)\n')
    expect(markdown(`> ${caption}\n`)).toBe('> ![](/a.jpg)\n>\n> *One line*\n')
  })

  it('says which shortcodes stay as an indent makes code of them, and of which only one tag does', () => {
    const findings = (value: string) =>
      migrate(value).diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)
    expect(findings('Text\n\n    [gallery ids="1"]\n\n    [nobody_knows]\n')).toEqual(['shortcode-in-code 3:5'])
    expect(findings('[vc_row]\n\nText\n\n    [/vc_row]\n')).toEqual(['shortcode-in-code 1:1'])
    expect(findings('- Text\n\n      [vc_row]\n\n\ttext [1]\n\n[/vc_row]\n')).toEqual(['shortcode-in-code 3:7'])
    expect(
      findings('```\n    [vc_row][/vc_row]\n```\n\n`    [vc_row]`\n\n    [code]\n    [vc_row]\n    [/code]'),
    ).toEqual(['shortcode-in-code 7:5'])
  })

  it('reads Markdown and HTML between the tags', () => {
    const html =
      '[caption id="attachment_1"]<a href="/b.jpg"><img src="/a.jpg" alt="A"></a> The *old* <em>pier</em>[/caption]'
    expect(markdown(html)).toBe('[![A](/a.jpg)](/b.jpg)\n\n*The old pier*')
    expect(markdown('[caption][![A](/a.jpg)](/b.jpg) The *old* pier[/caption]\n')).toBe(
      '[![A](/a.jpg)](/b.jpg)\n\n*The old pier*\n',
    )
  })

  it.each([
    ['a fence', '```\n[gallery ids="1"]\n```\n'],
    ['code span', 'Use `[gallery ids="1"]` here.\n'],
    ['indented code', 'Text\n\n    [gallery ids="1"]\n'],
    ['a comment', '<!-- [gallery ids="1"] -->\n'],
    ['a link label', '[gallery](/pictures) and [caption][1]\n\n[1]: /x\n'],
    ['titles and alternative texts', '[x](/y "[gallery]") and ![\\[caption\\] of it](/z.jpg "[gallery]")\n'],
    ['a definition', '[gallery]\n\n[gallery]: /x\n'],
    ['a footnote', 'Text[^gallery]\n\n[^gallery]: Note\n'],
    ['task boxes', '- [ ] open\n- [x] done\n'],
    ['a bracket written as a reference', '&#91;gallery ids="1"]\n'],
    ['odd white space', '# Title  \n\n\ttabbed \n* * *\r\n+ list'],
  ])('leaves %s alone', (_name, text) => {
    expect(markdown(text)).toBe(text)
  })

  it.each([
    ['both brackets', String.raw`\[aesop\_image img="/a\_b.jpg" alt="A"\]`],
    ['one bracket', String.raw`\[aesop_image img="/a\_b.jpg" alt="A"]`],
    ['quotes as references', String.raw`\[aesop\_image img=&#8221;/a\_b.jpg&#8221; alt=&quot;A&quot;\]`],
    ['over two lines', 'Before\n\n\\[aesop\\_image img="/a\\_b.jpg"\nalt="A"\\]'.slice(8)],
  ])('reads what another tool escaped: %s', (_name, tag) => {
    const { markdown: after, diagnostics } = migrate(`Text\n\n${tag}\n`)
    expect(after).toBe('Text\n\n![A](/a_b.jpg)\n')
    expect(diagnostics.map(({ code }) => code)).toContain('shortcode-repaired')
  })

  it('reads an escaped pair, and leaves escapes in the prose around it', () => {
    const text = String.raw`A \[note\] and 2 \* 3. \[caption id="attachment\_7"\]![A](/a\_b.jpg) The \*old\* pier\[/caption\]`
    expect(markdown(`${text}\n`)).toBe(
      `${String.raw`A \[note\] and 2 \* 3.`}\n\n![A](/a_b.jpg)\n\n*The \\*old\\* pier*\n`,
    )
  })

  it('leaves code that another tool took for prose, and says so', () => {
    const text = String.raw`\[code lang="php"\] $a\[0\] hi"; ?> \[/code\]`
    const { markdown: after, diagnostics } = migrate(`${text}\n`)
    expect(after).toBe(`${text}\n`)
    expect(diagnostics.map(({ code }) => code).sort()).toEqual(['shortcode-declined', 'shortcode-repaired'])
  })

  it('makes a fence of code that is whole', () => {
    expect(markdown('Text\n\n[code lang="php"]\n$a[0] < 1;\n\nb();\n[/code]\n')).toBe(
      'Text\n\n```php\n$a[0] < 1;\n\nb();\n```\n',
    )
  })

  it('takes a backslash for the author’s own where the dialect is wordpress', () => {
    const text = '\\[gallery ids="1"]\n'
    expect(markdown(text, { dialect: 'wordpress' })).toBe(text)
  })

  it('keeps unknown shortcodes, and transforms what stands between their tags', () => {
    const { markdown: after, diagnostics, uses } = migrate(`[acme_box title="x"]\n\n${image}\n\n[/acme_box]\n`)
    expect(after).toBe('[acme_box title="x"]\n\n![A](/a_b.jpg)\n\n[/acme_box]\n')
    expect(diagnostics.map(({ code }) => code)).toEqual(['shortcode-unknown'])
    expect(uses.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['acme_box', 'kept'],
      ['aesop_image', 'transformed'],
    ])
  })

  it.each([
    ['unwrap', 'a x b\n'],
    ['comment', 'a <!-- [acme_box k="v"] -->x<!-- [/acme_box] --> b\n'],
    ['drop', 'a  b\n'],
    ['keep', 'a [acme_box k="v"]x[/acme_box] b\n'],
    ['fail', 'a [acme_box k="v"]x[/acme_box] b\n'],
  ] as const)('%s', (unknown, expected) => {
    expect(markdown('a [acme_box k="v"]x[/acme_box] b\n', { unknown })).toBe(expected)
  })

  it('gives places in the file', () => {
    const post = samplePost('One\n[aesop_image alt="no picture"]', 'markdown')
    const { diagnostics } = migratePost({ ...post, body: { ...post.body, start: { line: 8, column: 1 } } })
    expect(diagnostics[0]).toMatchObject({ code: 'shortcode-declined', place: { line: 9, column: 1 } })
  })

  it('changes no text without shortcodes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(markdown(text)).toBe(text)
      }),
    )
  })
})

describe('tags that only wrap', () => {
  const pane = defineTransformer({
    tags: ['pane', 'pane_inner'],
    attributes: { title: text, foot: text },
    layout: true,
    transform: ({ attributes: { title, foot } }, context) => [
      ...(title === '' ? [] : [heading(2, title)]),
      ...inFlow(context.children()),
      ...(foot === '' ? [] : [paragraph(foot)]),
    ],
  })
  const filled = defineTransformer({
    tags: ['filled'],
    attributes: {},
    layout: true,
    transform: () => paragraph('From elsewhere'),
  })
  const refusing = defineTransformer({
    tags: ['refusing'],
    attributes: {},
    layout: true,
    transform: () => decline('not today'),
  })
  const unwrap = (value: string) => migrate(value, { transformers: [pane, filled, refusing] })

  it.each([
    ['alone on their lines', '[pane]\n\n*  odd\n*  list\n\n[/pane]\n', '*  odd\n*  list\n'],
    ['between texts', 'One\n\n[pane]\nTwo\n[/pane]\n\nThree\n', 'One\n\nTwo\n\nThree\n'],
    ['beside text', 'One\n[pane]Two[/pane]\nThree\n', 'One\n\nTwo\n\nThree\n'],
    ['within a line', 'One [pane] two [/pane] three\n', 'One\n\ntwo\n\nthree\n'],
    [
      'one inside the other',
      '[pane a="1"][pane_inner]\n\n_One_\n\n[/pane_inner]\n [/pane][pane]__Two__[/pane]',
      '_One_\n\n__Two__',
    ],
    ['over white space', 'One[pane]\n\n\n \n[/pane]Two\n', 'One\n\nTwo\n'],
    ['with CRLF', 'One[pane]\r\n\r\n+ two\r\n[/pane]\r\n\r\nThree\r\n', 'One\r\n\r\n+ two\r\n\r\nThree\r\n'],
    ['around indented code', '[pane]\n\n    code\n\n[/pane]\n', '    code\n'],
    ['in a list item', '- one\n- [pane]two[/pane]\n- three\n', '- one\n- two\n- three\n'],
    ['in a quote', '> One\n> [pane]two[/pane]\n', '> One\n>\n> two\n'],
    ['escaped', '\\[pane\\]A\\_b\\[/pane\\]\n', 'A\\_b\n'],
    ['without end', 'One\n\n[pane]\n', 'One\n'],
    ['and nothing else', '[pane][/pane]\n', ''],
  ])('go: %s', (_name, before, after) => {
    expect(unwrap(before).markdown).toBe(after)
    expect(unwrap(after).markdown).toBe(after)
  })

  it('leave room for what stood beside them', () => {
    expect(unwrap(`Text[/pane]\n[pane]${image}[/pane][pane]More[/pane]\n`).markdown).toBe(
      'Text[/pane]\n\n![A](/a_b.jpg)\n\nMore\n',
    )
    expect(unwrap('One\n\n[pane][aesop_center][/aesop_center][/pane]\n\nTwo\n').markdown).toBe('One\n\nTwo\n')
  })

  it('leave what the transformer puts before and after', () => {
    expect(unwrap('[pane title="Head" foot="Foot"]\n*  odd\n[/pane]\n').markdown).toBe('## Head\n\n*  odd\n\nFoot\n')
  })

  it('are replaced with all they hold where the transformer does not ask for it', () => {
    expect(unwrap('One [filled]gone[/filled]\n').markdown).toBe('One\n\nFrom elsewhere\n')
  })

  it('leave what stands beside their content in one paragraph', () => {
    const label = defineTransformer({
      tags: ['labelled'],
      attributes: {},
      layout: true,
      transform: (_, context) =>
        inFlow([{ type: 'text', value: 'Before: ' }, ...context.children(), { type: 'text', value: ' (after)' }]),
    })
    expect(migrate('A [labelled]*b*[/labelled] c\n', { transformers: [label] }).markdown).toBe(
      'A\n\nBefore:\n\n*b*\n\n(after)\n\nc\n',
    )
  })

  it('stay where the content is not to be found again', () => {
    const deep = defineTransformer({
      tags: ['deep'],
      attributes: {},
      layout: true,
      transform: (_, context) => ({ type: 'blockquote', children: inFlow(context.children()) }),
    })
    for (const text of ['[deep]\n\n*b*\n\n[/deep]\n', 'A [deep]*b*[/deep] c\n']) {
      const { markdown: after, diagnostics } = migrate(text, { transformers: [deep] })
      expect(after).toBe(text)
      expect(diagnostics.map(({ code }) => code)).toEqual(['shortcode-failed'])
    }
  })

  it('stay where the transformer declines', () => {
    const { markdown: after, diagnostics } = unwrap('[refusing][pane]x[/pane][/refusing]\n')
    expect(after).toBe('[refusing]\n\nx\n\n[/refusing]\n')
    expect(diagnostics.map(({ code }) => code)).toEqual(['shortcode-declined'])
  })

  it('are uses, as all within them are', () => {
    expect(
      unwrap(`[pane][pane_inner]${image}[/pane_inner][/pane]`).uses.map(({ name, outcome }) => [name, outcome]),
    ).toEqual([
      ['pane', 'transformed'],
      ['pane_inner', 'transformed'],
      ['aesop_image', 'transformed'],
    ])
  })

  it('leave every other line to the byte', () => {
    const line = fc.constantFrom(
      'Text',
      '* item',
      '  - nested',
      '# Heading',
      '> quote',
      '1) one',
      '__strong__  ',
      '    code',
    )
    const tag = fc.constantFrom('[pane]', '[/pane]', '[pane_inner]', '[/pane_inner]', '')
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, line, tag)), (lines) => {
        const source = lines.flat().filter(Boolean).join('\n\n')
        const shown = unwrap(`[pane]\n\n${source}\n\n[/pane]\n`).markdown
        const rows = (value: string): string[] =>
          value.split('\n').filter((row) => row !== '' && !/^\[\/?pane/.test(row))
        expect(rows(shown)).toEqual(rows(source))
        expect(shown).not.toMatch(/\n\n\n/)
      }),
    )
  })
})

const film = '[youtube=http://www.youtube.com/watch?v=abcdefghijk]'

describe('a shortcode keeps what it stands in', () => {
  it.each([
    ['a word', '[dropcap]O[/dropcap]nce upon a time.\n', 'Once upon a time.\n'],
    ['a number', '[dropcap]1[/dropcap]984. It was cold.\n', '1984\\. It was cold.\n'],
    [
      'a sentence',
      'An [su_label]odd[/su_label] [su_tooltip content="Tip"]word[/su_tooltip], b.\n',
      'An odd word (Tip), b.\n',
    ],
    ['a sentence with space in its tags', 'An [su_label] odd [/su_label] word.\n', 'An odd word.\n'],
    ['a sentence of some lines', 'a\\\n[su_label]b[/su_label]  \nc\n', 'a\\\nb  \nc\n'],
    ['a list item', '1. Press [label]OK[/label] and wait.\n', '1. Press OK and wait.\n'],
    [
      'emphasis',
      `**[dropcap]O[/dropcap]nce ${film}** upon.\n`,
      '**Once <https://www.youtube.com/watch?v=abcdefghijk>** upon.\n',
    ],
    ['a heading', `## Film ${film}\n\nText\n`, '## Film <https://www.youtube.com/watch?v=abcdefghijk>\n\nText\n'],
    ['a link', `[a ${film}](/x) b\n`, '[a https://www.youtube.com/watch?v=abcdefghijk](/x) b\n'],
    ['the label of a reference', 'See [docs][toc].\n\n[toc]: /contents\n', 'See [docs][toc].\n\n[toc]: /contents\n'],
    [
      'a table',
      `| a | b |\n| - | - |\n| ${film} | [caption]![x](a.png) Cap[/caption] |\n| [su_note]A *b*[/su_note] | [label]L[/label] |\n`,
      '| a | b |\n| - | - |\n| <https://www.youtube.com/watch?v=abcdefghijk> | ![x](a.png) *Cap* |\n| A *b* | L |\n',
    ],
    [
      'a footnote',
      `[^1]: See ${film}\n\n    More\n\nText[^1]\n`,
      '[^1]: See\n\n    <https://www.youtube.com/watch?v=abcdefghijk>\n\n    More\n\nText[^1]\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(markdown(before)).toBe(after)
    expect(markdown(after)).toBe(after)
  })
})

describe('what stands between the tags', () => {
  it('is all that is left of tags in a sentence, whatever it stands in', () => {
    const word = fc.constantFrom('word', '*odd*', '`[toc]`', '**b c**', '[a](/b)', '1984', 'a.', '![p](q.png)')
    const tag = fc.constantFrom('su_label', 'dropcap', 'small')
    const frame = fc.constantFrom('', '> ', '- ', '1. ', '## ', '| a | b |\n| - | - |\n| c | ')
    fc.assert(
      fc.property(frame, fc.array(fc.tuple(word, fc.option(tag)), { minLength: 1 }), (start, words) => {
        const text = (spell: (word: string, tag: string | null) => string): string =>
          `${start}First ${words.map(([word, tag]) => spell(word, tag)).join(' ')} last.\n`
        const tagged = text((word, tag) => (tag === null ? word : `[${tag}]${word}[/${tag}]`))
        expect(markdown(tagged)).toBe(text((word) => word))
      }),
    )
  })

  it.each([
    [
      'is code without the indentation of its list item',
      '- a\n\n  [code lang="js"]\n  let a = 1\n    let b = 2\n\n  [/code]\n- b\n',
      '- a\n\n  ```javascript\n  let a = 1\n    let b = 2\n  ```\n- b\n',
    ],
    [
      'is code without the marks of its quote',
      '> [code lang="js"]\n> let a = 1\n>\n> > b\n> [/code]\n',
      '> ```javascript\n> let a = 1\n>\n> > b\n> ```\n',
    ],
    [
      'is text without the marks of its quote',
      '> A [su_highlight]b\n> c[/su_highlight] d\n\n> [su_quote]\n> e\n>\n> f\n> [/su_quote]\n',
      '> A <mark>b c</mark> d\n\n> > e\n> >\n> > f\n',
    ],
    [
      'is no code, as little as the line of its tag',
      '[su_note]\n    [youtube=http://www.youtube.com/watch?v=abcdefghijk]\n    [x] text\n[/su_note]\n',
      '> <https://www.youtube.com/watch?v=abcdefghijk>\n>\n> [x] text\n',
    ],
    [
      'refers to footnotes and addresses of the document',
      '[su_note]A[^1] and [b][c] ![d].[/su_note] E[footnote]f[^1][/footnote]\n\n[^1]: One\n\n[c]: /c\n[d]: /d.png\n',
      '> A[^1] and [b](/c) ![d](/d.png).\n\nE[^2]\n\n[^1]: One\n\n[c]: /c\n[d]: /d.png\n\n[^2]: f[^1]\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(markdown(before)).toBe(after)
  })

  it.each(['<?php', '<!-- open', '<script>', '```', '`', '<![CDATA['])('means nothing to what follows: %s', (code) => {
    const rest =
      'Use `[caption]` and `[toc]`:\n\n    [gallery ids="1"]\n\n```\n[code]in a fence[/code]\n```\n\n~~~\n[caption]\n~~~\n'
    const fence = code === '```' ? '````' : '```'
    expect(markdown(`[code]\n${code}\n[/code]\n\n${rest}`)).toBe(`${fence}\n${code}\n${fence}\n\n${rest}`)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { MigrateOptions } from '../../src/migrate/options.ts'
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

  it('keeps the quote marks of a quote on every line', () => {
    const caption = '[caption]<img src="/a.jpg" alt=""> One line[/caption]'
    expect(markdown(`> ${caption}\n`)).toBe('> ![](/a.jpg)\n>\n> *One line*\n')
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
    const { markdown: after, diagnostics, uses } = migrate(`[su_box title="x"]\n\n${image}\n\n[/su_box]\n`)
    expect(after).toBe('[su_box title="x"]\n\n![A](/a_b.jpg)\n\n[/su_box]\n')
    expect(diagnostics.map(({ code }) => code)).toEqual(['shortcode-unknown'])
    expect(uses.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['su_box', 'kept'],
      ['aesop_image', 'transformed'],
    ])
  })

  it.each([
    ['unwrap', 'a x b\n'],
    ['comment', 'a <!-- [su_box k="v"] -->x<!-- [/su_box] --> b\n'],
    ['drop', 'a  b\n'],
    ['keep', 'a [su_box k="v"]x[/su_box] b\n'],
    ['fail', 'a [su_box k="v"]x[/su_box] b\n'],
  ] as const)('%s', (unknown, expected) => {
    expect(markdown('a [su_box k="v"]x[/su_box] b\n', { unknown })).toBe(expected)
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

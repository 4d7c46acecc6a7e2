import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import type { MigrateOptions } from '../../src/migrate/options.ts'
import type { BodyFormat } from '../../src/model/post.ts'
import { aliasesOf, type ShortcodeRule, transformersOf } from '../../src/transformers/declarative.ts'
import { samplePost } from './sample-post.ts'

function migrate(
  body: string,
  rules: Record<string, ShortcodeRule>,
  format: BodyFormat = 'wordpress',
  options: MigrateOptions = {},
) {
  const own = { transformers: transformersOf(rules), aliases: aliasesOf(rules) }
  return migratePost(samplePost(body, format), { ...own, ...options })
}

const codes = (result: ReturnType<typeof migrate>): string[] => result.diagnostics.map(({ code }) => code)

describe('an address that would run code', () => {
  const bad = 'javascript:alert(1)'
  it.each<[string, ShortcodeRule, string, string]>([
    ['in a link', '[{{content}}]({{url|/contact}})', `[x url="${bad}"]Go *on*[/x]`, 'Go \\*on\\*\n'],
    ['in a picture', '![{{alt}}]({{url}})', `[x url="${bad}" alt="A"]`, 'A\n'],
    ['in HTML', '<a href="{{url}}">{{t}}</a>', `[x url=" JAVA&#10;SCRIPT:alert(1)" t="T: 1"]`, '<a href="">T: 1</a>\n'],
  ])('%s is left out, and said to be', (_name, rule, body, expected) => {
    const result = migrate(body, { x: rule }, 'html')
    expect(result.markdown).toBe(expected)
    expect(codes(result)).toEqual(['html-unsafe'])
  })

  it('is none where it is a picture of its own', () => {
    expect(migrate('[x url="data:image/png;base64,iVBO"]', { x: '![a]({{url}})' }, 'html').markdown).toBe(
      '![a](data:image/png;base64,iVBO)\n',
    )
  })
})

describe('shortcodes that a configuration explains', () => {
  it.each<[string, ShortcodeRule, string, string]>([
    ['a link', '[{{content}}]({{url}})', '[x url="/a b"]Read <em>on</em>[/x]', '[Read *on*](</a b>)\n'],
    ['text in a sentence', 'see {{positional.0}}', 'Do [x "this*"] now.', 'Do see this* now.\n'],
    ['a default', '**{{title|No title}}**', '[x], [x title="A *b*"]', '**No title**, **A \\*b\\***\n'],
    ['a heading and what stands below', '## {{title}}\n\n{{content}}', '[x title="T"]a\n\nb[/x]', '## T\n\na\n\nb\n'],
    ['code', '```{{lang}}\n{{content}}\n```', '[x lang="js"]let a[/x]', '```js\nlet a\n```\n'],
    ['HTML', '<video src="{{src}}"></video>', '[x src="/a.mp4?b&quot;=1"]', '<video src="/a.mp4?b&quot;=1"></video>\n'],
    ['a picture', '![{{alt}}]({{src}})', '[x src=/a.jpg alt="A *b*"]', '![A \\*b\\*](/a.jpg)\n'],
    ['nothing that is not there', 'a {{nothing}} b', '[x]', 'a b\n'],
    ['unwrapped', { as: 'unwrap' }, '[x a=1]b <b>c</b>[/x]', 'b **c**\n'],
    ['a quote', { as: 'blockquote', cite: '{{by|}}' }, '[x by="Ann"]q[/x]', '> q\n>\n> — Ann\n'],
    [
      'details',
      { as: 'details', summary: '{{title|More}}' },
      '[x]b[/x]',
      '<details>\n<summary>More</summary>\n\nb\n\n</details>\n',
    ],
    ['a callout', { as: 'callout', kind: 'tip', title: '{{title}}' }, '[x title="T"]b[/x]', '> **T**\n>\n> b\n'],
    ['a link by shape', { as: 'link', url: '{{href}}' }, '[x href="/a"]b[/x]', '[b](/a)\n'],
    [
      'an image by shape',
      { as: 'image', url: '{{src}}', alt: '{{alt}}', caption: '{{c}}' },
      '[x src="/a.jpg" alt="A" c="C"]',
      '![A](/a.jpg)\n\n*C*\n',
    ],
    [
      'HTML in a caption',
      { as: 'image', url: '{{src}}', caption: '{{c}}' },
      '[x src="/a.jpg" c="On <b>ice</b>"]',
      '![](/a.jpg)\n\n*On __ice__*\n',
    ],
    ['HTML in a value', '{{t}}: {{c}}', '[x t="<i>T</i>" c="a <b>b</b> &amp; c"]', '*T*: a **b** & c\n'],
    [
      'an embed by shape',
      { as: 'embed', url: 'https://youtu.be/{{id}}' },
      '[x id="abc_DEF-123"]',
      '<https://www.youtube.com/watch?v=abc_DEF-123>\n',
    ],
    ['code by shape', { as: 'code', lang: '{{l}}' }, '[x l="rb"]a < b[0][/x]', '```rb\na < b[0]\n```\n'],
    ['an alias', { alias: 'aesop_quote' }, '[x quote="Q"]', '> Q\n'],
  ])('%s', (_name, rule, body, expected) => {
    const result = migrate(body, { x: rule })
    expect(result.markdown).toBe(expected)
    expect(codes(result)).not.toContain('shortcode-unknown')
  })

  it.each<[string, Record<string, ShortcodeRule>, string, string]>([
    ['a tag of a pattern', { x: { alias: 'cc_php' } }, '[x]$a;[/x]', '```php\n$a;\n```\n'],
    ['an alias of it', { x: { alias: 'y' }, y: { alias: 'cc_php' } }, '[x]$a;[/x]', '```php\n$a;\n```\n'],
    ['an alias that comes later', { x: { alias: 'y' }, y: { alias: 'aesop_quote' } }, '[x quote="Q"]', '> Q\n'],
    ['an alias that came before', { y: { alias: 'aesop_quote' }, x: { alias: 'y' } }, '[x quote="Q"]', '> Q\n'],
    ['a rule', { x: { alias: 'y' }, y: '**{{content}}**' }, '[x]b[/x]', '**b**\n'],
    ['a tag whose name says what it is', { x: { alias: 'php' } }, '[x]$a;[/x]', '```php\n$a;\n```\n'],
  ])('has an alias read as %s', (_name, rules, body, expected) => {
    const result = migrate(body, rules)
    expect(result.markdown).toBe(expected)
    expect(codes(result)).not.toContain('shortcode-unknown')
  })

  it('reports under the name that was written', () => {
    const { diagnostics } = migrate('a [x]b[/x] c', { x: { alias: 'y' }, y: false })
    expect(diagnostics.map(({ details }) => details)).toEqual([{ tag: 'x', reason: 'the configuration says so' }])
    expect(migrate('[x]a[/x]', { x: { alias: 'su_private' } }).diagnostics[0]?.details).toMatchObject({ tag: 'x' })
  })

  it('goes round no circle of aliases', () => {
    const result = migrate('[x a="1"]', { x: { alias: 'y' }, y: { alias: 'x' } })
    expect(codes(result)).toEqual(['shortcode-unknown'])
  })

  it('deletes one that is `false`, and says so', () => {
    const result = migrate('a [x]b[/x] c', { x: false })
    expect(result.markdown).toBe('a c\n')
    expect(codes(result)).toEqual(['shortcode-dropped'])
  })

  it('declines where an address is missing or runs code', () => {
    expect(codes(migrate('[x]b[/x]', { x: { as: 'link', url: '{{url}}' } }))).toContain('shortcode-declined')
    const unsafe = migrate('[x url="javascript:a()"]b[/x]', { x: { as: 'link', url: '{{url}}' } })
    expect(unsafe.markdown).not.toContain('](javascript')
  })

  it('goes before what is built in', () => {
    expect(migrate('[caption]a[/caption]', { caption: '**{{content}}**' }).markdown).toBe('**a**\n')
  })

  it('works in half-migrated Markdown', () => {
    expect(migrate('# A\n\n[x url="/a"]*b*[/x]\n', { x: '[{{content}}]({{url}})' }, 'markdown').markdown).toBe(
      '# A\n\n[*b*](/a)\n',
    )
  })
})

describe('presets', () => {
  it('leave out what a plugin brought', () => {
    const result = migrate('[aesop_quote quote="Q"]', {}, 'wordpress', { presets: { aesop: false } })
    expect(result.markdown).toBe('[aesop_quote quote="Q"]\n')
    expect(codes(result)).toEqual(['shortcode-unknown'])
    expect(migrate('[aesop_quote quote="Q"]', {}).markdown).toBe('> Q\n')
  })
})

describe('remark plugins', () => {
  const shout = () => (tree: Root) =>
    visit(tree, 'text', (node) => {
      node.value = node.value.toUpperCase()
    })

  it('run on the finished tree, with their options', () => {
    const prefix = (options: { by: string }) => (tree: Root) => {
      tree.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: options.by }] })
    }
    const options: MigrateOptions = { remarkPlugins: [shout, [prefix, { by: 'Ann' }]] }
    expect(migrate('a [aesop_quote quote="b"]', {}, 'wordpress', options).markdown).toBe('Ann\n\nA\n\n> B\n')
  })

  it('may delete: that is no loss', () => {
    const empty = () => (tree: Root) => {
      tree.children = []
    }
    const result = migrate('A long text.', {}, 'wordpress', { remarkPlugins: [empty] })
    expect(result.markdown).toBe('')
    expect(codes(result)).toEqual([])
  })
})

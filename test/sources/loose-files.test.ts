import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/model/post.ts'
import { codesOf, placesOf, readFiles } from './read-inputs.ts'

async function readOne(name: string, content: string | Buffer): Promise<Post> {
  const { posts, diagnostics } = await readFiles({ [name]: content })
  expect(diagnostics).toEqual([])
  const [post] = posts
  if (post === undefined) throw new Error('no post')
  return post
}

describe('a Markdown file', () => {
  it('carries what its front matter says, in the words of many tools', async () => {
    const post = await readOne(
      'a.md',
      '---\npost_title: A & B\npost_name: a-b\npost_date: 2021-07-17 01:30:00\nlastmod: 2022-01-01\nauthor: { display_name: Ada L., login: ada }\ncategories: [News, Old trees]\ntags: oak, elm\npermalink: /x/\ndescription: Short\ndraft: true\n---\n\nText\n',
    )
    expect(post).toMatchObject({
      type: 'document',
      status: 'draft',
      title: 'A & B',
      slug: 'a-b',
      date: '2021-07-17T01:30:00',
      modified: '2022-01-01',
      link: '/x/',
      excerpt: 'Short',
      authors: [{ login: 'ada', name: 'Ada L.' }],
      terms: [
        { taxonomy: 'category', slug: 'news', name: 'News' },
        { taxonomy: 'category', slug: 'old-trees', name: 'Old trees' },
        { taxonomy: 'post_tag', slug: 'oak', name: 'oak' },
        { taxonomy: 'post_tag', slug: 'elm', name: 'elm' },
      ],
      body: { value: '\nText\n', format: 'markdown', start: { line: 13, column: 1 } },
    })
  })

  it('is published unless it says otherwise', async () => {
    expect(await readOne('a.md', 'Text')).toMatchObject({ status: 'publish', passwordProtected: false, title: '' })
    expect((await readOne('a.md', '---\npublished: false\n---\n')).status).toBe('draft')
    expect((await readOne('a.md', '---\nstatus: private\n---\n')).status).toBe('private')
    expect((await readOne('a.md', '---\npassword: x\n---\n')).passwordProtected).toBe(true)
  })

  it.each([
    ['status: published', 'publish'],
    ['status: Published', 'publish'],
    ['draft: false', 'publish'],
    ['published: true', 'publish'],
    ['published: 2021-07-17', 'publish'],
    ['status: evergreen', 'publish'],
    ['status: [in, parts]', 'publish'],
    ['status: Draft', 'draft'],
    ['status: publish\ndraft: true', 'draft'],
    ['draft: "yes"', 'draft'],
    ['published: no', 'draft'],
    ['status: Scheduled', 'future'],
    ['post_status: pending', 'pending'],
    ['status: TRASH', 'trash'],
  ])('with `%s` is %s', async (field, status) => {
    expect((await readOne('a.md', `---\n${field}\n---\n`)).status).toBe(status)
  })

  it('loses no byte, neither CRLF nor a byte order mark', async () => {
    for (const text of ['\ufeff---\r\ntitle: A\r\n---\r\nText\r\n', '\ufeffText\r\nmore', '+++\n+++\n\n\n']) {
      const { frontMatter, body } = await readOne('a.md', text)
      expect(`${frontMatter?.raw ?? ''}${body.value}`).toBe(text)
    }
  })

  it('with broken front matter is still there, and reported', async () => {
    const read = await readFiles({ 'a.md': '---\ntitle: a: b\n---\nText' })
    expect(placesOf(read)).toEqual(['a.md:1:1 front-matter-invalid'])
    expect(read.posts).toMatchObject([
      { title: '', frontMatter: { raw: '---\ntitle: a: b\n---\n', data: {} }, body: { value: 'Text' } },
    ])
  })

  it('in another encoding is read, and reported', async () => {
    const read = await readFiles({ 'a.md': Buffer.from('ab\ncaf\u00e9', 'latin1') })
    expect(read.posts[0]?.body.value).toBe('ab\ncafé')
    expect(placesOf(read)).toEqual(['a.md:2:4 encoding-repaired'])
  })
})

describe('a text file', () => {
  it.each([
    ['Plain <words> & a < b\n\nMore', 'text'],
    ['Use the <b> element.', 'text'],
    ['<foo@bar.example> wrote', 'text'],
    ['Intro\n<h2>Head</h2>\n\nText', 'wordpress'],
    ['<em>One</em>\n\nTwo', 'wordpress'],
    ['One\n<!--more-->\n<ul><li>Two</li></ul>', 'wordpress'],
    ['<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->', 'wordpress'],
  ])('%j is %s', async (content, format) => {
    expect((await readOne('a.txt', content)).body).toEqual({ value: content, format, start: { line: 1, column: 1 } })
  })

  it('may have front matter', async () => {
    const post = await readOne('a.txt', '\ufeff---\ntitle: A\n---\nText')
    expect(post).toMatchObject({ title: 'A', body: { value: 'Text', format: 'text', start: { line: 4, column: 1 } } })
  })

  it('is read without its byte order mark', async () => {
    expect((await readOne('a.txt', '\ufeffText')).body.value).toBe('Text')
  })
})

describe('an HTML file', () => {
  const page = (body: string): string => `<!DOCTYPE html>
<html><head><title> Trees &amp; &lt;shrubs&gt; </title>
<meta name="author" content="Ada"><meta name="description" content="About trees">
<meta property="article:published_time" content="2021-07-17T01:30:00+02:00">
<link rel="canonical" href="https://blog.example/trees/"></head>
<body>${body}</body></html>`

  it('that is a page carries what its head says', async () => {
    expect(await readOne('a.html', page('x'))).toMatchObject({
      title: 'Trees &amp; &lt;shrubs&gt;',
      authors: [{ name: 'Ada' }],
      excerpt: 'About trees',
      date: '2021-07-17T01:30:00+02:00',
      link: 'https://blog.example/trees/',
    })
  })

  it.each([
    [
      'the text of a WordPress theme',
      '<nav>n</nav><main><article><h1>t</h1><div class="post entry-content">@<p>One</p>@</div></article></main>',
    ],
    ['its only article', '<main><article>@One@</article><article class="comment-body">c</article></main>'],
    [
      'its main part, when there are several articles',
      '<header>h</header><main>@<article>1</article><article>2</article>@</main>',
    ],
    ['its body', '@<p>One</p>@'],
  ])('that is a page has for its body %s', async (_, marked) => {
    const [before = '', body = '', after = ''] = marked.split('@')
    const text = page(before + body + after)
    const post = await readOne('a.html', text)
    expect(post.body).toMatchObject({ value: body, format: 'html' })
    const { line, column } = post.body.start
    expect(
      text
        .split('\n')
        [line - 1]?.slice(column - 1)
        .startsWith(body),
    ).toBe(true)
  })

  it('that is a fragment is taken whole; block delimiters tell what WordPress stores', async () => {
    expect((await readOne('a.html', '<p>One</p>')).body).toMatchObject({ value: '<p>One</p>', format: 'html' })
    const blocks = '<!-- wp:paragraph --><p>One</p><!-- /wp:paragraph -->'
    expect((await readOne('a.html', blocks)).body).toMatchObject({ value: blocks, format: 'wordpress' })
  })

  it('may have front matter', async () => {
    const post = await readOne('a.html', '---\ntitle: A\n---\n<p>One</p>')
    expect(post).toMatchObject({
      title: 'A',
      body: { value: '<p>One</p>', format: 'html', start: { line: 4, column: 1 } },
    })
  })

  it('is read in the encoding it declares', async () => {
    const text = '<html><head><meta charset="windows-1251"></head><body>\u00ef</body></html>'
    expect((await readOne('a.html', Buffer.from(text, 'latin1'))).body.value).toBe('п')
  })

  it('that is nested absurdly deep is taken whole', async () => {
    const deep = `<html><body>${'<div>'.repeat(100_000)}</body></html>`
    const read = await readFiles({ 'a.html': deep })
    expect(codesOf(read)).toEqual([])
    expect(read.posts[0]?.body.value).toBe(deep)
  })
})

import { describe, expect, it } from 'vitest'
import { readFiles } from './read-inputs.ts'
import { item, wxr } from './wxr.ts'

describe('an export', () => {
  it('yields a post with everything that stands in its item', async () => {
    const head = `<language>de-AT</language><wp:base_site_url>https://network.example</wp:base_site_url>
<wp:base_blog_url>https://blog.example/</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[ada]]></wp:author_login><wp:author_email><![CDATA[a@b.example]]></wp:author_email><wp:author_display_name><![CDATA[Ada L.]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>trees</wp:category_nicename><wp:category_parent>plants</wp:category_parent><wp:cat_name><![CDATA[Trees & shrubs]]></wp:cat_name></wp:category>
<wp:term><wp:term_taxonomy>region</wp:term_taxonomy><wp:term_slug>alps</wp:term_slug><wp:term_name><![CDATA[Alps]]></wp:term_name></wp:term>`
    const more = `<link>https://blog.example/larch/</link><pubDate>Mon, 01 Jan 1990 00:00:00 +0000</pubDate><dc:creator><![CDATA[ada]]></dc:creator>
<excerpt:encoded><![CDATA[About <em>larches</em>]]></excerpt:encoded>
<wp:post_date>2021-07-17 01:30:00</wp:post_date><wp:post_date_gmt>2021-07-16 23:30:00</wp:post_date_gmt>
<wp:post_modified>2022-01-02 10:00:00</wp:post_modified><wp:post_modified_gmt>2022-01-02 09:00:00</wp:post_modified_gmt>
<wp:post_name>larch</wp:post_name><wp:post_parent>4</wp:post_parent><wp:menu_order>3</wp:menu_order><wp:post_type>post</wp:post_type>
<wp:post_password>secret</wp:post_password><wp:is_sticky>1</wp:is_sticky>
<category domain="category" nicename="trees"><![CDATA[Trees]]></category><category domain="region" nicename="alps"><![CDATA[Alps]]></category>
<wp:postmeta><wp:meta_key>colour</wp:meta_key><wp:meta_value><![CDATA[green]]></wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>colour</wp:meta_key><wp:meta_value><![CDATA[gold]]></wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>__proto__</wp:meta_key><wp:meta_value><![CDATA[x]]></wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_content><![CDATA[Nice & <b>good</b>]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type></wp:comment>
<wp:comment><wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type></wp:comment>
<wp:comment><wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
<wp:comment><wp:comment_approved>spam</wp:comment_approved><wp:comment_type></wp:comment_type></wp:comment>`
    const read = await readFiles({ 'a.xml': wxr([item(7, 'Larch &amp; pine', 'One\n\nTwo', more)], head) })

    expect(read.diagnostics).toEqual([])
    expect(read.posts).toEqual([
      {
        source: { file: 'a.xml', key: 'a.xml#7', line: 9 },
        site: 'https://blog.example',
        id: 7,
        type: 'post',
        status: 'publish',
        passwordProtected: true,
        slug: 'larch',
        title: 'Larch & pine',
        date: '2021-07-17T01:30:00+02:00',
        modified: '2022-01-02T10:00:00+01:00',
        link: 'https://blog.example/larch/',
        parent: 4,
        order: 3,
        sticky: true,
        excerpt: 'About <em>larches</em>',
        authors: [{ login: 'ada', name: 'Ada L.' }],
        terms: [
          { taxonomy: 'category', slug: 'trees', name: 'Trees & shrubs', parent: 'plants' },
          { taxonomy: 'region', slug: 'alps', name: 'Alps' },
        ],
        meta: Object.fromEntries([
          ['colour', ['green', 'gold']],
          ['__proto__', ['x']],
        ]),
        commentCount: 2,
        body: { value: 'One\n\nTwo', format: 'wordpress', start: { line: 9, column: 64 } },
      },
    ])
    expect(read.index.sites.get('https://blog.example')).toMatchObject({
      url: 'https://blog.example',
      title: 'A blog',
      language: 'de-AT',
    })
  })

  it('says where a body begins, so that a place in the body is one in the file', async () => {
    const text = wxr([item(1, 'A', 'first\nsecond [x]'), item(2, 'B', 'third')]).replaceAll('\n', '\r\n')
    const { posts } = await readFiles({ 'a.xml': text })
    const lines = text.split('\r\n')
    for (const { body } of posts) {
      expect(lines[body.start.line - 1]?.slice(body.start.column - 1)).toMatch(/^(first$|third\]\])/)
    }
    expect(posts[0]?.body.value).toBe('first\nsecond [x]')
  })

  it('keeps attachments and what posts show by id out of the documents, but in the index', async () => {
    const items = [
      item(1, 'A post', 'Text'),
      item(
        2,
        'A picture',
        'Long',
        '<wp:post_type>attachment</wp:post_type><wp:attachment_url>https://blog.example/p.jpg</wp:attachment_url><excerpt:encoded><![CDATA[Short]]></excerpt:encoded><wp:post_parent>1</wp:post_parent><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A tree</wp:meta_value></wp:postmeta>',
      ),
      item(3, 'A gallery', '[gallery ids="2"]', '<wp:post_type>ai_galleries</wp:post_type>'),
      item(4, 'Home', '', '<wp:post_type>nav_menu_item</wp:post_type>'),
      item(5, 'Other', '', '<wp:post_type>nav_menu_item</wp:post_type>'),
      item(6, 'A film', 'Text', '<wp:post_type>film</wp:post_type>'),
    ]
    const read = await readFiles({ 'a.xml': wxr(items) })
    expect(read.posts.map(({ id, type }) => [id, type])).toEqual([
      [1, 'post'],
      [6, 'film'],
    ])
    const site = read.index.sites.get('https://blog.example')
    expect(site?.attachments.get(2)).toEqual({
      id: 2,
      url: 'https://blog.example/p.jpg',
      title: 'A picture',
      alt: 'A tree',
      caption: 'Short',
      description: 'Long',
      parent: 1,
      order: 0,
    })
    expect(site?.referenced.get(3)).toMatchObject({ type: 'ai_galleries', body: '[gallery ids="2"]' })
    const leftOut = (type: string, count: number, reason: string) => ({
      code: 'items-left-out',
      severity: 'info',
      details: { type, count, reason },
      file: 'a.xml',
    })
    expect(read.diagnostics).toEqual([
      leftOut('attachment', 1, 'files with a description, which only their own pages showed'),
      leftOut('ai_galleries', 1, 'shown in the documents that name them, and nowhere else'),
      leftOut('nav_menu_item', 2, 'entries of a navigation menu'),
    ])
  })

  it('does not count files without a description', async () => {
    const type =
      '<wp:post_type>attachment</wp:post_type><wp:attachment_url>https://blog.example/p.jpg</wp:attachment_url>'
    const read = await readFiles({ 'a.xml': wxr([item(1, 'A picture', ' \n', type)]) })
    expect(read.diagnostics).toEqual([])
  })

  it('leaves out what has no page, by name and by family', async () => {
    const of = (id: number, type: string): string => item(id, type, '', `<wp:post_type>${type}</wp:post_type>`)
    const types = ['product', 'product_variation', 'shop_coupon', 'wc_booking', 'acf-field', 'wpcf7_contact_form']
    const read = await readFiles({ 'a.xml': wxr(types.map((type, at) => of(at + 1, type))) })
    expect(read.posts.map(({ type }) => type)).toEqual(['product'])
    expect(read.diagnostics.map(({ code, details }) => [code, 'type' in details && details.type])).toEqual([
      ['items-left-out', 'product_variation'],
      ['items-left-out', 'shop_coupon'],
      ['items-left-out', 'wc_booking'],
      ['items-left-out', 'acf-field'],
      ['items-left-out', 'wpcf7_contact_form'],
    ])
    expect(read.index.sites.get('https://blog.example')?.referenced.has(6)).toBe(true)
  })

  it('knows an author whose login somebody has damaged', async () => {
    const head =
      '<link>x</link><wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada</wp:author_display_name></wp:author>'
    const read = await readFiles({ 'a.xml': wxr([item(1, 'A', '', '<dc:creator>>ada</dc:creator>')], head) })
    expect(read.posts[0]?.authors).toEqual([{ login: 'ada', name: 'Ada' }])
    expect(read.diagnostics).toMatchObject([
      { code: 'xml-repaired', details: { what: 'angle bracket in the login `>ada`' }, place: { line: 5 } },
    ])
  })

  it('reads categories that old versions wrote twice, once', async () => {
    const more =
      '<category><![CDATA[News]]></category><category domain="category" nicename="news"><![CDATA[News]]></category><category domain="tag"><![CDATA[hot]]></category><category domain="tag" nicename="hot"><![CDATA[hot]]></category>'
    const { posts } = await readFiles({ 'a.xml': wxr([item(1, 'A', '', more)], '', '1.0') })
    expect(posts[0]?.terms).toEqual([
      { taxonomy: 'category', slug: 'news', name: 'News' },
      { taxonomy: 'post_tag', slug: 'hot', name: 'hot' },
    ])
  })

  it('reads elements whatever prefix an XML tool gave them', async () => {
    const text = wxr([item(1, 'A', 'Text', '<wp:post_type>page</wp:post_type>')])
      .replaceAll('wp:', 'ns1:')
      .replaceAll('content:', 'ns2:')
      .replace('xmlns:wp=', 'xmlns:ns1=')
      .replace('xmlns:content=', 'xmlns:ns2=')
    const { posts } = await readFiles({ 'a.xml': text })
    expect(posts).toMatchObject([{ id: 1, type: 'page', body: { value: 'Text' } }])
  })

  it('is read the same when a tool has indented it', async () => {
    const indented = `<item>
      <title>
        A
      </title>
      <media:group xmlns:media="x"><title>Not this</title></media:group>
      <content:encoded>
        <![CDATA[ Text ]]>
      </content:encoded>
      <wp:post_id> 1 </wp:post_id>
      <wp:post_password>
      </wp:post_password>
    </item>`
    const { posts, diagnostics } = await readFiles({ 'a.xml': wxr([indented]) })
    expect(diagnostics).toEqual([])
    expect(posts).toMatchObject([
      { id: 1, title: 'A', passwordProtected: false, body: { value: ' Text ', start: { line: 11, column: 18 } } },
    ])
  })

  it('takes a post without status for a draft, as WordPress does', async () => {
    const { posts } = await readFiles({ 'a.xml': wxr(['<item><title>A</title><wp:post_id>1</wp:post_id></item>']) })
    expect(posts).toMatchObject([{ type: 'post', status: 'draft', body: { value: '' } }])
  })

  it('gives every post a key of its own', async () => {
    const noId = '<item><title>A</title><wp:status>publish</wp:status></item>'
    const { posts } = await readFiles({ 'a.xml': wxr([noId, item(1, 'B', ''), noId]) })
    expect(posts.map(({ source }) => source.key)).toEqual(['a.xml#item-1', 'a.xml#1', 'a.xml#item-3'])
  })
})

describe('several exports', () => {
  it('are one site when they come from one, in any order', async () => {
    const head = '<wp:base_blog_url>https://blog.example</wp:base_blog_url>'
    const author =
      '<wp:author><wp:author_login>ada</wp:author_login><wp:author_display_name>Ada</wp:author_display_name></wp:author>'
    const read = await readFiles({
      'a.xml': wxr([item(1, 'A', '[gallery ids="9"]', '<dc:creator>ada</dc:creator>')], head),
      'b.xml': wxr([item(9, 'P', '', '<wp:post_type>attachment</wp:post_type>')], head + author),
    })
    expect([...read.index.sites.keys()]).toEqual(['https://blog.example'])
    expect(read.index.sites.get('https://blog.example')?.attachments.has(9)).toBe(true)
    expect(read.posts[0]?.authors).toEqual([{ login: 'ada', name: 'Ada' }])
  })

  it('are kept apart when they come from different sites', async () => {
    const picture = (url: string): string =>
      item(9, 'P', '', `<wp:post_type>attachment</wp:post_type><wp:attachment_url>${url}</wp:attachment_url>`)
    const read = await readFiles({
      'a.xml': wxr([item(1, 'A', ''), picture('https://a.example/p.jpg')], '<link>https://a.example</link>'),
      'b.xml': wxr([item(1, 'B', ''), picture('https://b.example/p.jpg')], '<link>https://b.example</link>'),
      'c.xml': wxr([item(1, 'C', '')], ''),
    })
    expect(read.diagnostics).toEqual([])
    expect(read.posts.map(({ site, title }) => [site, title])).toEqual([
      ['https://a.example', 'A'],
      ['https://b.example', 'B'],
      ['c.xml', 'C'],
    ])
    expect(read.index.sites.get('https://b.example')?.attachments.get(9)?.url).toBe('https://b.example/p.jpg')
  })

  it('yield a post that stands in several once: the one that was modified last', async () => {
    const version = (title: string, modified: string): string =>
      item(
        1,
        title,
        '',
        `<wp:post_modified>${modified}</wp:post_modified><wp:post_modified_gmt>${modified}</wp:post_modified_gmt>`,
      )
    const read = await readFiles({
      'a.xml': wxr([version('old', '2020-01-01 00:00:00'), item(2, 'tie, first', '')]),
      'b.xml': wxr([version('new', '2021-01-01 00:00:00'), item(2, 'tie, second', ''), item(3, 'other', '')]),
    })
    expect(read.posts.map(({ title }) => title)).toEqual(['tie, first', 'new', 'other'])
    expect([...read.index.posts].map(({ title }) => title)).toEqual(['tie, first', 'new', 'other'])
    expect([...read.index.duplicates].map(({ post, other }) => [post.source.key, other])).toEqual([
      ['a.xml#1', 'b.xml'],
      ['b.xml#2', 'a.xml'],
    ])
    expect(read.diagnostics).toEqual([])
  })

  it('notice a post that stands twice in one file', async () => {
    const read = await readFiles({ 'a.xml': wxr([item(1, 'A', ''), item(1, 'B', '')]) })
    expect(read.posts.map(({ title }) => title)).toEqual(['A'])
    expect([...read.index.duplicates].map(({ post }) => post.source.key)).toEqual(['a.xml#1.2'])
  })
})

describe('XML that is no export', () => {
  it('is listed with the reason', async () => {
    const read = await readFiles({
      'feed.xml':
        '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A</title><link>x</link></item></channel></rss>',
      'other.xml': '<?xml version="1.0"?><feed><entry/></feed>',
      'bare.xml': '<feed/>',
      'empty.xml': '',
    })
    expect(read.posts).toEqual([])
    expect(read.diagnostics.map(({ file, code, details }) => [file, code, details])).toEqual([
      ['bare.xml', 'file-unrecognised', { reason: 'it holds no `<rss>` element' }],
      ['empty.xml', 'file-unrecognised', { reason: 'it is empty' }],
      ['feed.xml', 'file-unrecognised', { reason: expect.stringContaining('it is an RSS feed') }],
      ['other.xml', 'file-unrecognised', { reason: 'its root is `<feed>`, expected `<rss>`' }],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { collectMetadata } from '../../src/metadata/collect-metadata.ts'
import type { Post } from '../../src/model/post.ts'
import { type Attachment, emptySite, type Site } from '../../src/model/site.ts'

const loose: Post = {
  source: { file: 'notes/harbour.txt', key: 'notes/harbour.txt', relativePath: 'harbour.txt', line: 1 },
  type: 'document',
  status: 'publish',
  passwordProtected: false,
  slug: '',
  title: '',
  body: { value: '', format: 'text', start: { line: 1, column: 1 } },
  authors: [],
  terms: [],
  meta: {},
  commentCount: 0,
}

const post: Post = {
  ...loose,
  source: { file: 'site.xml', key: 'site.xml#12', line: 40 },
  site: 'https://ferry.example',
  id: 12,
  type: 'post',
  slug: 'ferry-%c4%8das',
  title: 'Salt &amp; <em>Wind</em>',
  date: '2021-07-17T01:30:00+02:00',
  modified: '2021-07-17T01:30:00+02:00',
  link: 'https://ferry.example/2021/07/ferry/',
  authors: [{ login: 'mk', name: 'Marta K&ouml;nig' }],
}

const photo: Attachment = {
  id: 5,
  url: 'https://ferry.example/wp-content/uploads/pier.jpg',
  title: 'pier',
  alt: 'The pier &amp; a gull',
  caption: 'At <b>dawn</b>',
  description: '',
  order: 0,
}
const site: Site = { ...emptySite, attachments: new Map([[5, photo]]) }

/** What is reported of a post, as `code details`. */
const findings = (changes: Partial<Post>): string[] => {
  const found: string[] = []
  collectMetadata({ ...post, ...changes }, site, {}, {}, (code, details) => {
    found.push(`${code} ${JSON.stringify(details)}`)
  })
  return found
}

const collect = (changes: Partial<Post>, facts = {}, inferred = {}) =>
  collectMetadata({ ...post, ...changes }, site, facts, inferred, () => {})

describe('collectMetadata', () => {
  it('says what a plain published post is, and no more', () => {
    const metadata = collect({})
    expect(metadata).toEqual({
      title: 'Salt & Wind',
      slug: 'ferry-čas',
      date: '2021-07-17T01:30:00+02:00',
      author: 'Marta König',
      url: 'https://ferry.example/2021/07/ferry/',
      id: 12,
    })
    expect(Object.keys(metadata)).toEqual(['title', 'slug', 'date', 'author', 'url', 'id'])
  })

  it('has nothing to say of a loose file without metadata', () => {
    expect(collectMetadata(loose, emptySite, {}, {}, () => {})).toEqual({})
  })

  it('takes an inference only where the source is silent', () => {
    const inferred = { title: 'Guessed', author: 'Somebody' }
    expect(collectMetadata(loose, emptySite, {}, inferred, () => {})).toEqual({ title: 'Guessed', author: 'Somebody' })
    expect(collect({}, {}, inferred)).toMatchObject({ title: 'Salt & Wind', author: 'Marta König' })
  })

  it.each(['draft', 'pending', 'future', 'private', 'trash', 'archived'])('keeps %s from being published', (status) => {
    expect(collect({ status })).toMatchObject({ draft: true, status })
  })

  it('says that there is a password, never which', () => {
    expect(collect({ passwordProtected: true })).toMatchObject({ password: true })
  })

  it('lists several authors, by login where they have no name', () => {
    const metadata = collect({
      authors: [
        { login: 'mk', name: 'Marta' },
        { login: 'ole', name: '' },
      ],
    })
    expect(metadata).toMatchObject({ authors: ['Marta', 'ole'] })
    expect(metadata).not.toHaveProperty('author')
  })

  it('takes the name from the list of authors', () => {
    const authors = [{ login: 'mk', name: 'mk' }]
    const named = { ...site, authors: new Map([['mk', { login: 'mk', name: 'Marta' }]]) }
    expect(collectMetadata({ ...post, authors }, named, {}, {}, () => {})).toMatchObject({ author: 'Marta' })
    expect(collect({ authors })).toMatchObject({ author: 'mk' })
  })

  it('files terms under their taxonomy', () => {
    const metadata = collect({
      terms: [
        { taxonomy: 'region', slug: 'north', name: 'North &#038; East' },
        { taxonomy: 'post_tag', slug: 'salt', name: 'salt' },
        { taxonomy: 'post_format', slug: 'post-format-quote', name: 'Zitat' },
        { taxonomy: 'category', slug: 'boats', name: 'Boats' },
        { taxonomy: 'post_tag', slug: 'salt-2', name: 'salt' },
        { taxonomy: 'author', slug: 'cap-mk', name: 'mk' },
        { taxonomy: '__proto__', slug: 'x', name: 'X' },
      ],
    })
    expect(Object.entries(metadata).slice(4, -2)).toEqual([
      ['categories', ['Boats']],
      ['tags', ['salt']],
      ['region', ['North & East']],
      ['taxonomy_author', ['mk']],
      ['__proto__', ['X']],
      ['format', 'quote'],
    ])
  })

  it('names the cover by its file', () => {
    expect(collect({ meta: { _thumbnail_id: ['5'] } })).toMatchObject({
      cover: { url: photo.url, alt: 'The pier & a gull', caption: 'At dawn' },
    })
    expect(findings({ meta: { _thumbnail_id: ['5'] } })).toEqual([])
  })

  it('reads an excerpt as text', () => {
    expect(collect({ excerpt: '<p>One &lt;thing&gt;<br />two</p>\n<p>three</p>' })).toMatchObject({
      excerpt: 'One <thing>\ntwo\nthree',
    })
  })

  it('keeps what orders pages, and when they changed', () => {
    const page = { type: 'page', parent: 3, order: 2, sticky: true, modified: '2022-01-01T00:00:00+01:00' }
    expect(collect(page)).toMatchObject(page)
    expect(Object.keys(collect({ parent: 0, order: 0, sticky: false }))).toEqual(Object.keys(collect({})))
  })

  it('puts facts last and leaves empty lists out', () => {
    const images = [{ url: 'a.jpg', credit: undefined, caption: 'broken \ud800' }]
    expect(Object.entries(collect({}, { videos: [], images })).at(-1)).toEqual([
      'images',
      [{ url: 'a.jpg', caption: 'broken \ufffd' }],
    ])
    expect(collect({}, { videos: [] })).not.toHaveProperty('videos')
  })
})

describe('a featured image that the input does not hold', () => {
  const meta = { _thumbnail_id: ['99'] }
  const body = (value: string) => ({
    meta,
    body: { value, format: 'wordpress' as const, start: { line: 1, column: 1 } },
  })

  it('is reported once', () => {
    expect(collect({ meta })).not.toHaveProperty('cover')
    expect(findings({ meta })).toEqual(['media-unresolved {"reference":"99"}'])
  })

  it.each(['', '0', '-1', 'by_url'])('is none where the id is %j', (id) => {
    expect(collect({ meta: { _thumbnail_id: [id] } })).not.toHaveProperty('cover')
    expect(findings({ meta: { _thumbnail_id: [id] } })).toEqual([])
  })

  it.each([
    ['<p>A</p><img class="wp-image-99" src="/a.jpg">', { url: '/a.jpg' }],
    [
      "<IMG SRC='/a.jpg?x=1&amp;y=2' alt='A &quot;pier&quot;'\nCLASS='alignleft wp-image-99 size-full' />",
      { url: '/a.jpg?x=1&y=2', alt: 'A "pier"' },
    ],
    ['<img class="wp-image-9" src="/b.jpg"><img src=/a.jpg class=wp-image-99>', { url: '/a.jpg' }],
    ['<img title="a > b <img" class="wp-image-99" src="/a.jpg" src="/b.jpg">', { url: '/a.jpg' }],
  ])('is taken from the body: %j', (html, cover) => {
    expect(collect(body(html))).toMatchObject({ cover })
    expect(findings(body(html))).toEqual([])
  })

  it.each([
    '<img class="wp-image-991" src="/a.jpg">',
    '<img class="xwp-image-99" src="/a.jpg">',
    '<a class="wp-image-99" src="/a.jpg">',
    '<img class="wp-image-99">',
    '<img alt="class=wp-image-99" src="/a.jpg">',
    'wp-image-99 <img',
  ])('is not taken from %j', (html) => {
    expect(collect(body(html))).not.toHaveProperty('cover')
    expect(findings(body(html))).toHaveLength(1)
  })

  it('is looked for in no more time than the body is long', () => {
    for (const piece of ['<img ', '<img a=" ', "<img a='", '<img wp-image-99=', '<img/ / ', '<img a = '])
      expect(collect(body(`wp-image-99${piece.repeat(100_000)}`))).not.toHaveProperty('cover')
    expect(collect(body(`wp-image-99<img a${' '.repeat(500_000)}"`))).not.toHaveProperty('cover')
  })
})

describe('a product', () => {
  const product = (meta: Post['meta']) => ({ type: 'product', meta })

  it('keeps what its page shows', () => {
    const changes = product({
      _price: ['9.50'],
      _regular_price: ['12.50'],
      _sale_price: ['9.50'],
      _sku: [' R-12 '],
      _product_image_gallery: ['5, 77'],
      _stock: ['3'],
    })
    expect(collect(changes)).toMatchObject({
      price: '9.50',
      regular_price: '12.50',
      sku: 'R-12',
      gallery: [photo.url],
    })
    expect(findings(changes)).toEqual(['media-unresolved {"reference":"77"}'])
  })

  it('has one price where none is reduced, and one for each of its variants', () => {
    expect(collect(product({ _price: ['12.50'], _regular_price: ['12.50'], _sale_price: [''] }))).toMatchObject({
      price: '12.50',
    })
    expect(collect(product({ _price: ['12.50'], _regular_price: ['12.50'] }))).not.toHaveProperty('regular_price')
    expect(collect(product({ _regular_price: ['8'] }))).toMatchObject({ price: '8' })
    expect(collect(product({ _price: ['8', '10', '8'] }))).toMatchObject({ price: ['8', '10'] })
    expect(Object.keys(collect({ type: 'product' }))).toEqual(Object.keys(collect({ type: 'x' })))
  })

  it('is not filed under what WooCommerce keeps for itself', () => {
    const terms = [
      { taxonomy: 'product_type', slug: 'simple', name: 'simple' },
      { taxonomy: 'product_cat', slug: 'ropes', name: 'Ropes' },
      { taxonomy: 'product_visibility', slug: 'featured', name: 'featured' },
    ]
    const metadata = collect({ type: 'product', terms })
    expect(metadata).toMatchObject({ product_cat: ['Ropes'] })
    expect(metadata).not.toHaveProperty('product_type')
    expect(metadata).not.toHaveProperty('product_visibility')
  })

  it('is the only type with such fields', () => {
    expect(collect({ meta: { _price: ['1'], _sku: ['x'] } })).toEqual(collect({}))
  })
})

describe('custom fields', () => {
  it('are named where they are left, but for those that say nothing', () => {
    const meta = {
      subtitle: ['A tale'],
      _edit_lock: ['1:2'],
      empty: ['', ' '],
      ase_map_component_locations: ['x'],
      footnotes: ['[]'],
      rating: ['', '4'],
    }
    expect(findings({ meta })).toEqual(['meta-left {"keys":["subtitle","rating"]}'])
    expect(findings({ meta: { _x: ['1'] } })).toEqual([])
  })

  it('tells what an author wrote into hidden fields for search engines, and not what a plugin counted', () => {
    const written = [
      '_yoast_wpseo_title',
      '_yoast_wpseo_metadesc',
      '_yoast_wpseo_canonical',
      '_yoast_wpseo_meta-robots-noindex',
      '_aioseop_description',
      '_aioseo_title',
      '_genesis_description',
      '_seopress_titles_desc',
    ]
    const counted = [
      '_edit_lock',
      '_wp_old_slug',
      '_yoast_wpseo_content_score',
      '_yoast_wpseo_linkdex',
      '_yoast_wpseo_estimated-reading-time-minutes',
      '_genesis_layout',
      '_seopress_analysis_data',
    ]
    const meta = Object.fromEntries([...written, ...counted].map((key) => [key, ['1']]))
    expect(findings({ meta })).toEqual([`meta-left ${JSON.stringify({ keys: written })}`])
  })
})

describe('a document with front matter of its own', () => {
  const frontMatter = (data: Record<string, unknown>) => ({ frontMatter: { raw: '', format: 'yaml' as const, data } })
  const facts = { images: [{ url: 'a.jpg' }], videos: [{ url: 'b.mp4' }] }

  it('keeps its data as they are and gains only facts it lacks', () => {
    const data = { layout: 'post', images: ['own.jpg'], draft: null, tags: [] }
    expect(collect(frontMatter(data), facts, { title: 'Guessed' })).toEqual({ ...data, videos: [{ url: 'b.mp4' }] })
  })

  it('turns what JSON cannot say into what it can', () => {
    const loop: unknown[] = [1n, 2n ** 70n, Number.NaN, undefined]
    loop.push(loop)
    expect(collect(frontMatter({ date: new Date(0), loop, gone: undefined }))).toEqual({
      date: '1970-01-01T00:00:00.000Z',
      loop: [1, '1180591620717411303424', null, null, null],
    })
  })
})

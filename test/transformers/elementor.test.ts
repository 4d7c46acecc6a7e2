import { describe, expect, it } from 'vitest'
import { elementorBody } from '../../src/transformers/elementor.ts'

const widget = (widgetType: string, settings: object, elements: readonly object[] = []): object => ({
  id: 'a1b2c3d',
  elType: 'widget',
  widgetType,
  settings,
  elements,
})

const holding = (elType: string, elements: readonly object[]): object => ({ id: 'd4', elType, settings: [], elements })

const body = (...elements: readonly object[]): string | undefined =>
  elementorBody({ _elementor_data: [JSON.stringify(elements)] })

describe('elementorBody', () => {
  it('bears half a character in the address of a map', () => {
    const page = 'https://www.google.com/maps/search/?api=1&query=Skarn%20'
    expect(body(widget('google_maps', { address: 'Skarn \ud83d' }))).toContain(`href="${page.replace('&', '&amp;')}"`)
  })

  it('reads sections, columns and containers from top to bottom', () => {
    const words = (editor: string): object => widget('text-editor', { editor: `<p>${editor}</p>` })
    const columns = [holding('column', [words('One.')]), holding('column', [words('Two.')])]
    expect(body(holding('section', columns), holding('container', [holding('container', [words('Three.')])]))).toBe(
      '<p>One.</p>\n\n<p>Two.</p>\n\n<p>Three.</p>',
    )
  })

  it.each([
    ['heading', { title: 'Spring <em>tides</em>' }, '<h2>Spring <em>tides</em></h2>'],
    [
      'heading',
      { title: 'Tides', header_size: 'h4', link: { url: '/t/?a=1&b=2' } },
      '<h4><a href="/t/?a=1&amp;b=2">Tides</a></h4>',
    ],
    ['heading', { title: 'Tides', header_size: 'div' }, '<p><strong>Tides</strong></p>'],
    ['text-editor', { editor: '<p>Twice a month.</p>' }, '<p>Twice a month.</p>'],
    [
      'image',
      {
        image: { url: 'https://old.example/a.jpg', id: 7, alt: 'A "boat"' },
        link_to: 'file',
        caption_source: 'custom',
        caption: 'Ours',
      },
      '<figure><a href="https://old.example/a.jpg"><img src="https://old.example/a.jpg" alt="A &quot;boat&quot;"></a><figcaption>Ours</figcaption></figure>',
    ],
    ['image', { image: { url: '' } }, undefined],
    ['button', { text: 'Book', link: { url: '/berth/' } }, '<p><a href="/berth/">Book</a></p>'],
    ['button', { text: 'Goes nowhere' }, '<p>Goes nowhere</p>'],
    [
      'video',
      { youtube_url: 'https://youtu.be/aB3_dE-fG9h' },
      '<figure class="wp-block-embed">https://www.youtube.com/watch?v=aB3_dE-fG9h</figure>',
    ],
    [
      'video',
      { video_type: 'vimeo', vimeo_url: 'https://vimeo.com/7' },
      '<figure class="wp-block-embed">https://vimeo.com/7</figure>',
    ],
    [
      'video',
      { video_type: 'hosted', hosted_url: { url: 'https://old.example/a.mp4' } },
      '<video controls src="https://old.example/a.mp4"></video>',
    ],
    [
      'icon-list',
      { icon_list: [{ text: 'Rope' }, { text: 'Tar', link: { url: '/tar/' } }] },
      '<ul><li>Rope</li><li><a href="/tar/">Tar</a></li></ul>',
    ],
    [
      'toggle',
      { tabs: [{ tab_title: 'Deep?', tab_content: '<p>Four metres.</p>' }] },
      '<p><strong>Deep?</strong></p>\n\n<p>Four metres.</p>',
    ],
    [
      'accordion',
      { title_html_tag: 'h3', tabs: [{ tab_title: 'Far?', tab_content: '<p>No.</p>' }] },
      '<h3>Far?</h3>\n\n<p>No.</p>',
    ],
    ['html', { html: '<b>Mind</b> the step' }, '<b>Mind</b> the step'],
    ['shortcode', { shortcode: '[gallery ids="1,2"]' }, '[gallery ids="1,2"]'],
    [
      'image-gallery',
      {
        wp_gallery: [
          { id: 1, url: 'https://old.example/a.jpg' },
          { id: 2, url: 'https://old.example/b.jpg' },
        ],
      },
      '<figure><figure><img src="https://old.example/a.jpg" alt=""></figure><figure><img src="https://old.example/b.jpg" alt=""></figure></figure>',
    ],
    ['divider', {}, '<hr>'],
    ['spacer', { space: { size: 50 } }, undefined],
    ['counter', { prefix: '~', ending_number: 1200, title: 'ships' }, '<p><strong>~1200</strong></p>\n\n<p>ships</p>'],
    [
      'testimonial',
      { testimonial_content: 'Deep enough.', testimonial_name: 'Ada', testimonial_job: 'Pilot' },
      '<blockquote><p>Deep enough.</p><cite>Ada, Pilot</cite></blockquote>',
    ],
    [
      'social-icons',
      { social_icon_list: [{ social_icon: { value: 'fab fa-mastodon' }, link: { url: 'https://s.example/@q' } }] },
      '<ul><li><a href="https://s.example/@q">Mastodon</a></li></ul>',
    ],
  ])('%s', (type, settings, html) => {
    expect(body(widget(type, settings))).toBe(html)
  })

  it('puts the titles of nested tabs above what they open', () => {
    const one = holding('container', [widget('text-editor', { editor: '<p>Water goes.</p>' })])
    const two = holding('container', [widget('text-editor', { editor: '<p>Water comes.</p>' })])
    expect(body(widget('nested-tabs', { tabs: [{ tab_title: 'Ebb' }, { tab_title: 'Flow' }] }, [one, two]))).toBe(
      '<p><strong>Ebb</strong></p>\n\n<p>Water goes.</p>\n\n<p><strong>Flow</strong></p>\n\n<p>Water comes.</p>',
    )
    expect(body(widget('nested-accordion', { items: [{ item_title: 'Ebb' }], title_tag: 'h4' }, [one]))).toBe(
      '<h4>Ebb</h4>\n\n<p>Water goes.</p>',
    )
  })

  it('keeps the words of a widget it does not know in a block of that name', () => {
    const settings = { heading: 'Our boats', boats: [{ boat_name: 'Ada', color: '#fff' }], description: '<p>Both.</p>' }
    expect(body(widget('Quay Boats', settings))).toBe(
      '<!-- wp:elementor/quay-boats -->\n<p>Our boats</p>\n\n<p>Ada</p>\n\n<p>Both.</p>\n<!-- /wp:elementor/quay-boats -->',
    )
  })

  it.each([
    ['no meta', {}],
    ['an empty page', { _elementor_data: ['[]'] }],
    ['something else', { _elementor_data: ['{"a":1}'] }],
    ['broken JSON', { _elementor_data: ['[{"elType":'] }],
    ['widgets of another shape', { _elementor_data: ['[null,7,"x",{"elements":{"0":[]}},{"widgetType":"heading"}]'] }],
  ])('has nothing for %s', (_what, meta) => {
    expect(elementorBody(meta)).toBeUndefined()
  })

  it('bears a tree that is nested without end', () => {
    const depth = 20_000
    const data = `${'[{"elType":"container","elements":'.repeat(depth)}[]${'}]'.repeat(depth)}`
    expect(elementorBody({ _elementor_data: [data] })).toBeUndefined()
  })
})

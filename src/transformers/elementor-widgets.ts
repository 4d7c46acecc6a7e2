import { escapeText } from 'entities'
import type { JsonValue } from '../model/metadata.ts'
import { element, imageHtml, joinHtml, linkHtml, mediaHtml, titleHtml } from './html-fragments.ts'
import { listAt, textAt } from './json-values.ts'
import { mapSearchPage } from './map-search-page.ts'

/** What a widget shows, as HTML, from its settings. Elementor stores titles and texts as HTML. */
export type Widget = (settings: JsonValue) => string

const linkOf = (settings: JsonValue, name = 'link'): string => textAt(settings, name, 'url')

const paragraph = (settings: JsonValue, ...path: readonly string[]): string => element('p', textAt(settings, ...path))

const image = (settings: JsonValue, name = 'image', link = ''): string =>
  imageHtml({
    url: textAt(settings, name, 'url'),
    alt: textAt(settings, name, 'alt'),
    link,
    caption: textAt(settings, 'caption_source') === 'custom' ? textAt(settings, 'caption') : '',
  })

const gallery = (images: readonly JsonValue[]): string =>
  element('figure', images.map((file) => imageHtml({ url: textAt(file, 'url'), alt: textAt(file, 'alt') })).join(''))

const list = (items: readonly string[], tagName = 'ul'): string =>
  element(tagName, items.map((item) => element('li', item)).join(''))

const button = (settings: JsonValue, text = 'text', link = 'link'): string =>
  element('p', linkHtml(linkOf(settings, link), textAt(settings, text)))

const title = (settings: JsonValue, text: string, size: string, tagName: string, link = ''): string =>
  titleHtml(textAt(settings, size) || tagName, linkHtml(link, textAt(settings, text)))

/** `accordion`, `toggle` and `tabs` keep their parts alike; without scripts each is a title and what it opens. */
const parts: Widget = (settings) =>
  joinHtml(
    ...listAt(settings, 'tabs').map((tab) =>
      joinHtml(titleHtml(textAt(settings, 'title_html_tag'), textAt(tab, 'tab_title')), textAt(tab, 'tab_content')),
    ),
  )

const imageTarget = (settings: JsonValue): string => {
  const target = textAt(settings, 'link_to')
  return target === 'custom' ? linkOf(settings) : target === 'file' ? textAt(settings, 'image', 'url') : ''
}

const video: Widget = (settings) => {
  const type = textAt(settings, 'video_type') || 'youtube'
  const hosted = textAt(settings, 'insert_url') === 'yes' ? 'external_url' : 'hosted_url'
  return mediaHtml(type === 'hosted' ? textAt(settings, hosted, 'url') : textAt(settings, `${type}_url`))
}

const nothing: Widget = () => ''

export const widgets: Readonly<Record<string, Widget>> = {
  accordion: parts,
  alert: (settings) =>
    element('blockquote', joinHtml(title(settings, 'alert_title', '', ''), paragraph(settings, 'alert_description'))),
  audio: (settings) => mediaHtml(linkOf(settings)),
  blockquote: (settings) =>
    element('blockquote', paragraph(settings, 'blockquote_content') + element('cite', textAt(settings, 'author_name'))),
  button: (settings) => button(settings),
  'call-to-action': (settings) =>
    joinHtml(
      image(settings, 'bg_image'),
      title(settings, 'title', 'title_tag', 'h2'),
      paragraph(settings, 'description'),
      button(settings, 'button'),
    ),
  'code-highlight': (settings) => {
    const language = textAt(settings, 'language').replace(/[^\w-]/g, '')
    return `<pre><code class="language-${language}">${escapeText(textAt(settings, 'code'))}</code></pre>`
  },
  counter: (settings) => {
    const number = `${textAt(settings, 'prefix')}${textAt(settings, 'ending_number')}${textAt(settings, 'suffix')}`
    return joinHtml(element('p', element('strong', number)), paragraph(settings, 'title'))
  },
  divider: (settings) => `${paragraph(settings, 'text')}<hr>`,
  gallery: (settings) => gallery([...listAt(settings, 'gallery'), ...listAt(settings, 'galleries')]),
  google_maps: (settings) => {
    const address = textAt(settings, 'address')
    return element('p', linkHtml(mapSearchPage(address), escapeText(address)))
  },
  heading: (settings) => title(settings, 'title', 'header_size', 'h2', linkOf(settings)),
  html: (settings) => textAt(settings, 'html'),
  icon: nothing,
  'icon-box': (settings) =>
    joinHtml(
      title(settings, 'title_text', 'title_size', 'h3', linkOf(settings)),
      paragraph(settings, 'description_text'),
    ),
  'icon-list': (settings) =>
    list(listAt(settings, 'icon_list').map((item) => linkHtml(linkOf(item), textAt(item, 'text')))),
  image: (settings) => image(settings, 'image', imageTarget(settings)),
  'image-box': (settings) =>
    joinHtml(
      image(settings, 'image', linkOf(settings)),
      title(settings, 'title_text', 'title_size', 'h3', linkOf(settings)),
      paragraph(settings, 'description_text'),
    ),
  'image-carousel': (settings) => gallery(listAt(settings, 'carousel')),
  'image-gallery': (settings) => gallery([...listAt(settings, 'wp_gallery'), ...listAt(settings, 'gallery')]),
  'menu-anchor': nothing,
  'price-list': (settings) =>
    list(
      listAt(settings, 'price_list').map((item) =>
        [
          element('strong', linkHtml(linkOf(item), textAt(item, 'title'))),
          textAt(item, 'price'),
          textAt(item, 'item_description'),
        ]
          .filter((part) => part !== '')
          .join(' — '),
      ),
    ),
  progress: (settings) => {
    const percent = textAt(settings, 'percent', 'size')
    return element('p', [textAt(settings, 'title'), percent && `${percent}%`].filter((part) => part !== '').join(': '))
  },
  'read-more': () => '<!--more-->',
  shortcode: (settings) => textAt(settings, 'shortcode'),
  'social-icons': (settings) =>
    list(
      listAt(settings, 'social_icon_list').map((item) => {
        // `fab fa-mastodon`
        const service = textAt(item, 'social_icon', 'value').replace(/^.*\bfa-/, '') || linkOf(item)
        return linkHtml(linkOf(item), escapeText(service.replace(/^./, (letter) => letter.toUpperCase())))
      }),
    ),
  spacer: nothing,
  tabs: parts,
  testimonial: (settings) => {
    const who = [textAt(settings, 'testimonial_name'), textAt(settings, 'testimonial_job')].filter(
      (part) => part !== '',
    )
    const cite = element('cite', linkHtml(linkOf(settings), who.join(', ')))
    return joinHtml(
      image(settings, 'testimonial_image'),
      element('blockquote', paragraph(settings, 'testimonial_content') + cite),
    )
  },
  'text-editor': (settings) => textAt(settings, 'editor'),
  'theme-post-content': nothing,
  toggle: parts,
  video,
}

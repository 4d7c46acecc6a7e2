import { escapeAttribute, escapeText } from 'entities'
import { embedForUrl } from './embed-providers.ts'
import { playerKindOf } from './media-files.ts'

/*
 * HTML for what page builders keep as settings. It takes the road that saved HTML takes, so that links, images and
 * shortcodes in it are treated alike.
 */

/** Empty where nothing stands in it. */
export const element = (tagName: string, inner: string): string =>
  inner.trim() === '' ? '' : `<${tagName}>${inner}</${tagName}>`

/** A heading where the builder made one; else words that stand out. */
export const titleHtml = (tagName: string, inner: string): string =>
  /^h[1-6]$/i.test(tagName) ? element(tagName.toLowerCase(), inner) : element('p', element('strong', inner))

export const linkHtml = (url: string, inner: string): string =>
  url === '' || inner.trim() === '' ? inner : `<a href="${escapeAttribute(url)}">${inner}</a>`

interface ImageOptions {
  readonly url: string
  readonly alt?: string
  readonly link?: string
  /** HTML. */
  readonly caption?: string
}

export function imageHtml({ url, alt = '', link = '', caption = '' }: ImageOptions): string {
  if (url === '') return ''
  const image = linkHtml(link, `<img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}">`)
  return element('figure', image + element('figcaption', caption))
}

/** A film or a sound: a file with its player, a provider's page, or at least a link. */
export function mediaHtml(url: string): string {
  if (url === '') return ''
  const kind = playerKindOf(url)
  if (kind !== undefined) return `<${kind} controls src="${escapeAttribute(url)}"></${kind}>`
  const page = embedForUrl(url)?.url
  return page === undefined
    ? element('p', linkHtml(url, escapeText(url)))
    : `<figure class="wp-block-embed">${escapeText(page)}</figure>`
}

/** One after the other, each a block of its own. */
export const joinHtml = (...fragments: readonly string[]): string =>
  fragments.filter((fragment) => fragment.trim() !== '').join('\n\n')

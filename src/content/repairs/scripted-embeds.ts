import type { Element, ElementContent } from 'hast'
import { classes, property } from '../../model/hast-properties.ts'
import { eachElement } from '../each-element.ts'
import { type Child, element, isBlankText, isElement, type Repair, repair } from './repair.ts'

/** Quotations that a script of another site draws, and the attribute with the address, where it has one of its own. */
const quotations: ReadonlyMap<string, string | undefined> = new Map([
  ['bluesky-embed', undefined],
  ['imgur-embed-pub', undefined],
  ['instagram-media', 'dataInstgrmPermalink'],
  ['reddit-card', undefined],
  ['reddit-embed-bq', undefined],
  ['text-post-media', 'dataTextPostPermalink'],
  ['tiktok-embed', 'cite'],
  ['twitter-tweet', undefined],
  ['twitter-video', undefined],
])

/** Facebook's; the other boxes with a `data-href`, as `fb-like`, show buttons and the comments of the page. */
const boxes: ReadonlySet<string> = new Set(['fb-comment-embed', 'fb-page', 'fb-post', 'fb-video'])

/** Whether a script draws the quotation of these classes. */
export const isScriptedQuotation = (names: readonly string[]): boolean => names.some((name) => quotations.has(name))

const quotation = repair('blockquote', (node) => {
  const name = classes(node).find((one) => quotations.has(one))
  if (name === undefined) return undefined
  const attribute = quotations.get(name)
  const given = attribute === undefined ? '' : property(node, attribute).trim()
  // Twitter’s script takes the last link for that of the tweet, the ones before stand in its text.
  return withEmbed(node, given || linksIn(node).at(-1)?.address, pageOf)
})

const box = repair('div', (node) =>
  classes(node).some((name) => boxes.has(name))
    ? withEmbed(node, property(node, 'dataHref').trim(), (address) => address)
    : undefined,
)

/** Pinterest’s; `buttonPin` and `buttonFollow` are furniture. */
const pin = repair('a', (node) =>
  property(node, 'dataPinDo').startsWith('embed') && node.children.every(isBare)
    ? embedsOf(property(node, 'href').trim())
    : undefined,
)

/** The element and, where nothing in it leads there, an embed; that alone, where it holds nothing else. */
function withEmbed(
  node: Element,
  address: string | undefined,
  pageOf: (address: string) => string,
): Child[] | undefined {
  if (address === undefined) return undefined
  const page = pageOf(address)
  if (linksIn(node).some((link) => link.isVisible && pageOf(link.address) === page)) return undefined
  const embeds = embedsOf(address)?.map((embed) => element('p', [embed]))
  return embeds && (node.children.every(isBare) ? embeds : [node, ...embeds])
}

const embedsOf = (address: string): Element[] | undefined =>
  /^(?:https?:)?\/\//i.test(address) ? [element('embed', [], { src: address })] : undefined

/** Without what tells the other site where a visitor comes from; at Facebook, a query may be all that names the page. */
const pageOf = (address: string): string => address.replace(/^https?:/i, '').replace(/\/?(?:[?#].*)?$/s, '')

interface FoundLink {
  readonly address: string
  readonly isVisible: boolean
}

function linksIn(node: Element): readonly FoundLink[] {
  const links: FoundLink[] = []
  eachElement(node, (inner) => {
    const address = inner.tagName === 'a' ? property(inner, 'href').trim() : ''
    if (address !== '') links.push({ address, isVisible: !inner.children.every(isBare) })
    return true
  })
  return links
}

/** What other elements hold shows nothing where there is no text. */
const holders: ReadonlySet<string> = new Set('a blockquote br div em p section small span strong time'.split(' '))

/** Placeholders are drawn, until the script comes. */
const isBare = (node: ElementContent): boolean =>
  node.type === 'comment' ||
  isBlankText(node) ||
  isElement(node, 'svg') ||
  (isElement(node) && holders.has(node.tagName) && node.children.every(isBare))

export const scriptedEmbedRepairs: readonly Repair[] = [quotation, box, pin]

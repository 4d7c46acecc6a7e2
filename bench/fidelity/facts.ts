import type { Element, Nodes, Root } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { embedKey, imageKey, isLoadable, isScript, linkKey } from './addresses.ts'
import { hasClass, isElement, property, visibleText } from './elements.ts'
import { type LoneAddress, loneAddresses } from './lone-addresses.ts'
import { plainTypography } from './typography.ts'

export const kinds = ['words', 'pairs', 'links', 'images', 'embeds', 'headings', 'items', 'cells', 'code'] as const
export type Kind = (typeof kinds)[number]

/** What a document shows, each kind a multiset. */
export type Facts = Readonly<Record<Kind, readonly string[]>> & {
  /** Tags in brackets that a reader sees. */
  readonly brackets: readonly string[]
}

type Notes = Record<Exclude<Kind, 'words' | 'pairs'>, string[]>

/**
 * One extractor for both sides.
 *
 * @param tags Shortcodes that are known to us: where WordPress does not know them it shows the tags, which are no words.
 */
export function factsOf(root: Root, tags: ReadonlySet<string>): Facts {
  const notes: Notes = { links: [], images: [], embeds: [], headings: [], items: [], cells: [], code: [] }
  const lone = new Map(loneAddresses(root).map((found) => [found.node, found]))
  visit(root, 0, { notes, lone })
  const text = visibleText(withoutAddresses(root, lone))
  const brackets = bracketsIn(visibleText(root, (element) => isElement(element, 'pre', 'code')))
  const words = wordsOf(text.replace(bracket, (tag, name: string) => (tags.has(name) ? ' ' : ` ${tag} `)))
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  return { words, pairs, ...notes, brackets }
}

/** Looks like a shortcode: a name, then nothing, attributes or a slash. */
const bracket = /\[\/?([a-zA-Z][\w-]*)(?:[\s=/][^[\]]*)?\]/g

const bracketsIn = (text: string): string[] => [...text.matchAll(bracket)].map(([tag]) => oneLine(tag))

/** A dash on its own parts words, or stands before a citation; it is none. */
const wordsOf = (text: string): string[] =>
  plainTypography(text)
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-')

const oneLine = (text: string): string => wordsOf(text).join(' ')

/** Without the addresses that stand for embeds. */
function withoutAddresses(node: Root, lone: ReadonlyMap<Nodes, LoneAddress>): Root {
  const copy = (parent: Nodes): Nodes =>
    'children' in parent
      ? ({
          ...parent,
          children: parent.children.filter((child) => lone.get(child)?.hasWords !== false).map(copy),
        } as Nodes)
      : parent
  return copy(node) as Root
}

interface Reading {
  readonly notes: Notes
  readonly lone: ReadonlyMap<Nodes, LoneAddress>
}

function visit(node: Nodes, depth: number, reading: Reading): void {
  const { notes, lone } = reading
  const alone = lone.get(node)
  if (alone !== undefined) {
    notes.embeds.push(embedKey(alone.address))
    return
  }
  if (isElement(node)) {
    noteElement(node, depth, notes)
    if (isElement(node, 'pre') && !hasClass(node, 'wp-block-verse')) notes.code.push(codeOf(node))
    if (isElement(node, 'audio', 'video', 'object', 'iframe', 'noscript', 'svg', 'math', 'template')) return
  }
  if (!('children' in node)) return
  const inside = isList(node) && !isWrapper(node) ? depth + 1 : depth
  for (const child of node.children) visit(child, inside, reading)
}

const isList = (node: Nodes): boolean => isElement(node, 'ul', 'ol', 'menu', 'dir')

/** A list that holds nothing but a list indents it, no more. */
function isWrapper(list: Nodes): boolean {
  const elements = 'children' in list ? list.children.filter((child) => isElement(child)) : []
  return elements.length === 1 && isList(elements[0]!)
}

/** As it is shown: `<br>` and blocks end lines. A picture in it is no character. */
const codeOf = (pre: Element): string => visibleText(pre, ({ tagName }) => tagName === 'img').replace(/^\n|\n+$/g, '')

function noteElement(element: Element, depth: number, notes: Notes): void {
  const { tagName } = element
  const background = backgroundOf(element)
  if (background !== undefined) notes.images.push(imageKey(background))
  if (tagName === 'a' || tagName === 'area') {
    const href = linkOf(element)
    if (href !== undefined) notes.links.push(linkKey(href))
  } else if (tagName === 'img') {
    const src = property(element, 'src')
    if (src !== undefined && isLoadable(src)) notes.images.push(imageKey(src))
  } else if (/^h[1-6]$/.test(tagName)) {
    note(notes.headings, oneLine(visibleText(element)), `${tagName} `)
  } else if (tagName === 'li') {
    const isGalleryItem = hasClass(element, 'blocks-gallery-item')
    if (!isGalleryItem) note(notes.items, ownText(element), `${depth} `)
  } else if (tagName === 'td' || tagName === 'th') {
    note(notes.cells, oneLine(visibleText(element)), '')
  } else {
    const poster = tagName === 'video' ? property(element, 'poster') : undefined
    if (poster !== undefined) notes.images.push(imageKey(poster))
    notes.embeds.push(...embedsOf(element))
  }
}

/** Unless the same picture stands in the element, too. */
function backgroundOf(element: Element): string | undefined {
  const style = property(element, 'style') ?? ''
  const address = /background(?:-image)?:[^;]*url\(\s*['"]?([^'")]+)/i.exec(style)?.[1]
  if (address === undefined || !isLoadable(address)) return undefined
  return some(element, (inner) => inner.tagName === 'img' && inner.properties['src'] === address) ? undefined : address
}

/** Of a link that a reader can click and that leads somewhere; a player is not linked to its own page. */
function linkOf(element: Element): string | undefined {
  const href = property(element, 'href')
  if (href === undefined || linkKey(href) === '#' || isScript(href)) return undefined
  const isEmpty = element.tagName === 'a' && !some(element, isSeen) && visibleText(element).trim() === ''
  const isPlayer = some(element, (inner) => embedsOf(inner).includes(embedKey(href)))
  return isEmpty || isPlayer ? undefined : href
}

const isSeen = ({ tagName }: Element): boolean => tagName !== 'br' && tagName !== 'span'

const some = (element: Element, test: (inner: Element) => boolean): boolean =>
  element.children.some((child) => child.type === 'element' && (test(child) || some(child, test)))

function note(list: string[], text: string, prefix: string): void {
  if (text !== '') list.push(prefix + text)
}

/** Of a list item: without the lists in it. */
const ownText = (item: Element): string =>
  oneLine(item.children.map((child) => visibleText(child, (inner) => isElement(inner, 'ul', 'ol'))).join(''))

/** What plays or is loaded from elsewhere; an element that names one thing twice names it for old browsers. */
function embedsOf(element: Element): string[] {
  const { tagName } = element
  if (tagName === 'script') return scriptEmbeds(element)
  if (!['iframe', 'embed', 'audio', 'video', 'object'].includes(tagName)) return []
  const addresses = [property(element, 'src'), property(element, 'data')]
  for (const child of element.children) {
    if (isElement(child, 'source', 'embed')) addresses.push(property(child, 'src'))
    if (isElement(child, 'param') && /^(?:movie|src)$/i.test(property(child, 'name') ?? ''))
      addresses.push(property(child, 'value'))
  }
  return [...new Set(addresses.filter((address) => address !== undefined).map(embedKey))]
}

/** A gist, and the list of a playlist, which are content though scripts. */
function scriptEmbeds(script: Element): string[] {
  const gist = /gist\.github\.com\/.+(?=\.js)/.exec(property(script, 'src') ?? '')?.[0]
  if (gist !== undefined) return [linkKey(gist)]
  if (!hasClass(script, 'wp-playlist-script')) return []
  const { tracks = [] }: { tracks?: readonly { src: string }[] } = JSON.parse(textContent(script))
  return tracks.map(({ src }) => embedKey(src))
}

import type { Element, ElementContent, Parents, Root, RootContent } from 'hast'
import { imageSource, isEmoji, property } from '../model/hast-properties.ts'
import { isSafeImageUrl, isSafeUrl } from '../model/safe-url.ts'
import { type Counts, count, type Facts } from './facts.ts'
import { textOfCode, textOfLine } from './shown-text.ts'
import { collectWords, wordsOf } from './words.ts'

export interface ExtractOptions {
  /** One spelling for all addresses of the same thing: a player's and its page's. */
  readonly canonical: (url: string) => string
  /** Whether what stands in this element counts; it does by default. */
  readonly isShown?: (element: Element) => boolean
}

/** Nothing in these is text that a reader sees; what they lose is reported where they are dropped. */
const invisible = new Set(
  'datalist head math noscript option script select style svg template textarea title'.split(' '),
)

/** The facts of an HTML tree: the source before it is migrated, or Markdown as it will be shown. */
export function extractFacts(tree: Root, options: ExtractOptions): Facts {
  const words: string[] = []
  const links: Counts = new Map()
  const images: Counts = new Map()
  const embeds: Counts = new Map()
  const code: Counts = new Map()
  const headings: Counts = new Map()
  const cells: Counts = new Map()
  const layouts: boolean[] = []
  enterAll(tree)
  return { words, links, images, embeds, code, headings, cells }

  /** What dissolved around a word leaves it in two nodes of text: it is one word all the same. */
  function enterAll({ children }: Parents): void {
    let text = ''
    for (const child of children as readonly (RootContent | ElementContent)[]) {
      if (child.type === 'text') {
        text = text === '' ? child.value : text + child.value
        continue
      }
      if (text !== '') collectWords(text, words)
      text = ''
      if (child.type === 'element') enter(child)
    }
    if (text !== '') collectWords(text, words)
  }

  function enter(element: Element): void {
    const { tagName } = element
    if (invisible.has(tagName) || options.isShown?.(element) === false) return
    switch (tagName) {
      case 'img':
        enterImage(element)
        break
      case 'pre':
        enterCode(element)
        return
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        countText(headings, `${tagName.charAt(1)} `, element)
        break
      case 'table':
        layouts.push(isLayout(element))
        enterAll(element)
        layouts.pop()
        return
      case 'td':
      case 'th':
        if (layouts.at(-1) !== true) countText(cells, '', element)
        break
      case 'a':
        if (isVisible(element)) countAddress(links, property(element, 'href'))
        break
      case 'iframe':
      case 'source':
      case 'audio':
      case 'video':
      case 'embed':
        countAddress(embeds, property(element, 'src'))
        break
    }
    enterAll(element)
  }

  function enterImage(element: Element): void {
    const source = imageSource(element).trim()
    if (isEmoji(element)) collectWords(property(element, 'alt'), words)
    else if (source !== '' && isSafeImageUrl(source)) count(images, options.canonical(source))
  }

  function enterCode(element: Element): void {
    const text = textOfCode(element)
    // What else stands in it is reported where it becomes a fence.
    count(code, text.replace(/^\r?\n|\r?\n$/g, ''))
    collectWords(text, words)
  }

  function countAddress(counts: Counts, address: string): void {
    const url = address.trim()
    // What points into its own page is nothing that could be lost on the way to another.
    if (url !== '' && !url.startsWith('#') && isSafeUrl(url)) count(counts, options.canonical(url))
  }

  function countText(counts: Counts, before: string, element: Element): void {
    const text = wordsOf(textOfLine(element)).join(' ')
    if (text !== '') count(counts, before + text)
  }
}

/** A link around nothing is what HTML parsers leave where tags cross. */
const isVisible = (element: Element): boolean =>
  element.children.some(
    (child) =>
      (child.type === 'text' && child.value.trim() !== '') ||
      (child.type === 'element' && (child.tagName === 'img' || child.data?.mark !== undefined || isVisible(child))),
  )

/** A table of one cell is no table to a reader. */
const isLayout = (table: Element): boolean => cellsIn(table) <= 1

const cellsIn = (element: Element): number =>
  element.children.reduce((sum, child) => {
    if (child.type !== 'element' || child.tagName === 'table') return sum
    return sum + (child.tagName === 'td' || child.tagName === 'th' ? 1 : cellsIn(child))
  }, 0)

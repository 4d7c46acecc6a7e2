import type { Element, Nodes, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { imageSource, isEmoji, property } from '../model/hast-properties.ts'
import { joinTexts } from '../model/join-texts.ts'
import { isSafeImageUrl, isSafeUrl } from '../model/safe-url.ts'
import { count, type Facts, noFacts } from './facts.ts'

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
  const facts = noFacts()
  const words: string[] = []
  const layouts: boolean[] = []
  const waiting: (Nodes | (() => void))[] = [tree]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'function') next()
    else if (next.type === 'text') words.push(...wordsOf(next.value))
    else if (next.type === 'element') enter(next)
    else if (next.type === 'root') waiting.push(...joinTexts(next.children).toReversed())
  }
  for (const [index, word] of words.entries()) {
    count(facts.words, word)
    const following = words[index + 1]
    if (following !== undefined) count(facts.pairs, `${word} ${following}`)
  }
  return facts

  function enter(element: Element): void {
    if (invisible.has(element.tagName) || options.isShown?.(element) === false) return
    const { tagName } = element
    if (tagName === 'img') enterImage(element)
    if (tagName === 'pre') {
      // What else stands in it is reported where it becomes a fence.
      count(facts.code, codeOf(element))
      words.push(...wordsOf(toText(element)))
      return
    }
    if (/^h[1-6]$/.test(tagName)) countText(facts.headings, `${tagName[1]} `, element)
    if (tagName === 'table') layouts.push(isLayout(element))
    if ((tagName === 'td' || tagName === 'th') && layouts.at(-1) !== true) countText(facts.cells, '', element)
    if (tagName === 'a' && isVisible(element)) countAddress(facts.links, property(element, 'href'))
    if (
      tagName === 'iframe' ||
      tagName === 'source' ||
      tagName === 'audio' ||
      tagName === 'video' ||
      tagName === 'embed'
    )
      countAddress(facts.embeds, property(element, 'src'))
    if (tagName === 'table') waiting.push(() => layouts.pop())
    waiting.push(...joinTexts(element.children).toReversed())
  }

  function enterImage(element: Element): void {
    const source = imageSource(element).trim()
    if (isEmoji(element)) words.push(...wordsOf(property(element, 'alt')))
    else if (source !== '' && isSafeImageUrl(source)) count(facts.images, options.canonical(source))
  }

  function countAddress(counts: Facts['links'], address: string): void {
    const url = address.trim()
    // What points into its own page is nothing that could be lost on the way to another.
    if (url !== '' && !url.startsWith('#') && isSafeUrl(url)) count(counts, options.canonical(url))
  }

  function countText(counts: Facts['headings'], before: string, element: Element): void {
    const text = wordsOf(toText(element)).join(' ')
    if (text !== '') count(counts, before + text)
  }
}

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

const codeOf = (element: Element): string => toText(element, { whitespace: 'pre' }).replace(/^\r?\n|\r?\n$/g, '')

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

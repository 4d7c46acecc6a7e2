import { escapeText } from 'entities'
import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { looseDate } from '../dates.ts'
import { optional } from '../optional.ts'
import type { LooseFields } from './front-matter-fields.ts'

/** What a saved page says about itself, and which part of its source is the document. */
export interface HtmlPage {
  readonly fields: LooseFields
  readonly start: number
  readonly end: number
}

/** The parser takes time that grows with the square of the depth; no page is this deep. */
const deepest = 2000

const voidElements = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** Whether a text is a whole page and not a piece of one. */
export const isHtmlPage = (text: string): boolean => /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(text)

/** @returns Nothing for a page that cannot be parsed in reasonable time. */
export function readHtmlPage(text: string): HtmlPage | undefined {
  if (depthOf(text) > deepest) return undefined
  const elements = elementsOf(fromHtml(text, { verbose: true }))
  const content = contentOf(elements)
  const opening = content?.data?.position?.opening?.end.offset
  const closing = content?.data?.position?.closing?.start.offset ?? content?.position?.end.offset
  const found = opening !== undefined && closing !== undefined
  return { fields: fieldsOf(elements), start: found ? opening : 0, end: found ? closing : text.length }
}

/** An upper bound: elements whose closing tag may be left out count as well. */
function depthOf(text: string): number {
  let depth = 0
  let deepestSeen = 0
  for (const [, slash, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (slash === '/') depth = Math.max(0, depth - 1)
    else if (!voidElements.test(name.toLowerCase())) depth++
    deepestSeen = Math.max(deepestSeen, depth)
  }
  return deepestSeen
}

function elementsOf(root: Root): Element[] {
  const elements: Element[] = []
  const rest: Nodes[] = [root]
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'element') elements.push(node)
    if ('children' in node) for (const child of node.children.toReversed()) rest.push(child)
  }
  return elements
}

/** Themes of WordPress mark the text as `.entry-content`; elsewhere it is the only article, or what is in `main`. */
function contentOf(elements: readonly Element[]): Element | undefined {
  const articles = elements.filter((element) => element.tagName === 'article' && !hasClass(element, 'comment-body'))
  return (
    only(elements.filter((element) => hasClass(element, 'entry-content'))) ??
    only(articles) ??
    elements.find((element) => element.tagName === 'main' || element.properties['role'] === 'main') ??
    elements.find((element) => element.tagName === 'body' && element.data?.position?.opening !== undefined)
  )
}

/** A list of posts has several of each; it is one document all the same. */
const only = (elements: readonly Element[]): Element | undefined => (elements.length === 1 ? elements[0] : undefined)

function hasClass(element: Element, name: string): boolean {
  const classes = element.properties['className']
  return Array.isArray(classes) && classes.includes(name)
}

function fieldsOf(elements: readonly Element[]): LooseFields {
  const title = elements.find(({ tagName }) => tagName === 'title')
  const heading = title === undefined ? undefined : textOf(title).trim()
  const author = meta(elements, 'author')
  const published = meta(elements, 'article:published_time')
  const modified = meta(elements, 'article:modified_time')
  const canonical = elements.find(
    ({ tagName, properties }) => tagName === 'link' && isRel(properties['rel'], 'canonical'),
  )
  const href = canonical?.properties['href']
  return {
    ...optional('title', heading ? escapeText(heading) : undefined),
    ...(author !== undefined && { authors: [{ login: author, name: author }] }),
    ...optional('excerpt', meta(elements, 'description')),
    ...optional('date', published === undefined ? undefined : looseDate(published)),
    ...optional('modified', modified === undefined ? undefined : looseDate(modified)),
    ...optional('link', typeof href === 'string' && href !== '' ? href : undefined),
  }
}

/** `<meta name="…" content="…">`, or with `property`, as Open Graph has it. */
function meta(elements: readonly Element[], name: string): string | undefined {
  for (const { tagName, properties } of elements) {
    if (tagName !== 'meta' || (properties['name'] !== name && properties['property'] !== name)) continue
    const content = properties['content']
    if (typeof content === 'string' && content.trim() !== '') return content.trim()
  }
  return undefined
}

const isRel = (rel: unknown, name: string): boolean => Array.isArray(rel) && rel.includes(name)

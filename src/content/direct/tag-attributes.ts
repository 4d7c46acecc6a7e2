import { decodeHTMLAttribute } from 'entities'
import { classNames, isEmojiClass } from '../../model/hast-properties.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import { drawnFormula } from '../math.ts'
import { isScriptedQuotation } from '../repairs/scripted-embeds.ts'
import { elementsSaidBy } from '../repairs/styled-spans.ts'
import type { Role } from './element-roles.ts'

/** Attributes that say something, as text. */
export interface TagAttributes {
  alt: string
  class: string
  height: string
  href: string
  src: string
  start: string
  style: string
  title: string
  width: string
}

export const noAttributes: Readonly<TagAttributes> = {
  alt: '',
  class: '',
  height: '',
  href: '',
  src: '',
  start: '',
  style: '',
  title: '',
  width: '',
}

/** No handler and no repair of any element asks for these; for `srcset` only where `src` shows nothing. */
const ignored =
  'aria-hidden aria-label data-attachment-id data-id data-large-file data-link data-medium-file data-orig-size ' +
  'data-permalink data-type decoding fetchpriority itemprop loading rel role sizes srcset target'

interface Known {
  /** One that no other has. */
  readonly bit: number
  readonly read: keyof TagAttributes | undefined
}

const read = Object.keys(noAttributes) as (keyof TagAttributes)[]

const known: ReadonlyMap<string, Known> = new Map(
  [...read, ...ignored.split(' ')].map((name, index) => [name, { bit: 1 << index, read: read[index] }]),
)

export interface ReadTag {
  readonly attributes: Readonly<TagAttributes>
  /** Behind the tag. */
  readonly end: number
}

const pattern = /[\t\n ]+([a-z-]+)="([^"<>]*)"/y

/**
 * The attributes of a tag as editors write them. Nothing where one is written in another way, is named twice or is not known
 * here.
 */
export function readAttributes(html: string, start: number): ReadTag | undefined {
  if (html.charCodeAt(start) === 0x3e) return { attributes: noAttributes, end: start + 1 }
  const attributes = { ...noAttributes }
  let seen = 0
  let end = start
  pattern.lastIndex = start
  for (let found = pattern.exec(html); found !== null; found = pattern.exec(html)) {
    end = pattern.lastIndex
    const attribute = known.get(found[1]!)
    if (attribute === undefined || (seen & attribute.bit) !== 0) return undefined
    seen |= attribute.bit
    const value = found[2]!
    if (attribute.read !== undefined)
      attributes[attribute.read] = value.includes('&') ? decodeHTMLAttribute(value) : value
  }
  // <br />
  //    ^
  if (html.charCodeAt(end) === 0x20) end += 1
  if (html.charCodeAt(end) === 0x2f) end += 1
  return html.charCodeAt(end) === 0x3e ? { attributes, end: end + 1 } : undefined
}

/** What the handlers and repairs of all elements would see in attributes, and is not looked at here. */
export function isPlain(
  role: Role,
  { alt, class: names, height, href, src, start, style, title, width }: TagAttributes,
): boolean {
  if (names.includes(drawnFormula.element) || /direction/i.test(style)) return false
  switch (role) {
    case 'strong':
    case 'list':
    case 'item':
      return style === '' && (start === '' || role === 'list')
    case 'listing':
      // Of others, highlighters say in classes which language it is, and what of its lines.
      return style === '' && (names === '' || names === 'wp-block-code' || names === 'wp-block-preformatted')
    case 'quote':
      return names === '' || !isScriptedQuotation(classNames(names))
    case 'group':
      return !names.includes('wp-caption')
    case 'span':
      return elementsSaidBy(style).length === 0
    case 'link':
      return href.trim() !== '' && !href.includes('[') && !title.includes('[') && isSafeUrl(href.trim())
    case 'picture': {
      // A counter is hidden, or of one pixel.
      if (style !== '' || (Number(width) === 1 && Number(height) === 1)) return false
      const isPicture = src.trim() !== '' && !src.startsWith('data:')
      if (!isPicture || src.includes('[') || alt.includes('[') || title.includes('[')) return false
      return !classNames(names).some((name) => isEmojiClass(name) || name === drawnFormula.picture)
    }
    default:
      return true
  }
}

/** Behind the name of a tag as editors spell it: in lower case, with the number of a heading. */
export function endOfName(html: string, start: number): number {
  let end = start
  for (let code = html.charCodeAt(end); isNamed(code); code = html.charCodeAt(end)) end += 1
  return end
}

const isNamed = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x31 && code <= 0x36)

import type { Place } from '../../model/place.ts'
import type { ElementInfo, ElementInfos } from './element-infos.ts'
import type { FieldHandler } from './fields.ts'

/** What stands in an item, in its order. */
interface PlainPart {
  readonly type: 'open' | 'close' | 'field'
  readonly info: ElementInfo
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  /** Where the text begins, by offset of what it was read from: behind `<![CDATA[`, if it has one. */
  readonly start: number
}

export interface PlainItem {
  readonly parts: readonly PlainPart[]
  /** Behind `</item>`. */
  readonly end: number
}

const attribute = /\s+([A-Za-z_][\w:.-]*)="([^"<&\t\n\r]*)"/y
/** Those of nearly all tags that have any. */
const ofCategory = /\s+domain="([^"<&\t\n\r]*)"\s+nicename="([^"<&\t\n\r]*)"/y
const ofGuid = ' isPermaLink="false"'
const elementName = /[A-Za-z_][\w:.-]*/y
const reference = /&(?:amp|lt|gt|quot|apos|#0*38);/g
const cdata = '<![CDATA['
const cdataEnd = ']]>'

/**
 * An item exactly as WordPress writes it: elements with plain text or CDATA, nothing to mend, nothing unusual. Reads it with
 * a few searches, where the mender and the parser behind it would look at each character twice. Says nothing of what is in
 * any way different, and leaves it to them; but characters that XML forbids are for the caller to find.
 *
 * @param text Where `<item>` stands at `start`; it may end anywhere.
 * @param infos Knows the elements by their names as written.
 * @returns `unfinished` where the text ends before the item does.
 */
export function readPlainItem(text: string, start: number, infos: ElementInfos): PlainItem | 'unfinished' | undefined {
  const parts: PlainPart[] = []
  /** Elements around the next tag, inside the item. */
  const open: ElementInfo[] = []
  const hasReturns = text.includes('\r', start)
  let last = infos.item
  let at = start + '<item>'.length
  for (;;) {
    at = skipBlanks(text, at)
    if (at >= text.length) return 'unfinished'
    if (text.charCodeAt(at) !== lessThan) return undefined
    if (text.charCodeAt(at + 1) === slash) {
      const inner = open.pop()
      const { closing } = inner ?? infos.item
      if (!text.startsWith(closing, at)) return text.length - at < closing.length ? 'unfinished' : undefined
      at += closing.length
      if (inner === undefined) return { parts, end: at }
      parts.push({ type: 'close', info: inner, attributes: none, text: '', start: at })
      continue
    }
    let info = last.next
    let attributes = none
    let isEmpty = false
    if (info !== undefined && text.startsWith(info.opening, at)) {
      at += info.opening.length
    } else {
      const tag = readTag(text, at)
      if (tag === undefined || tag === 'unfinished') return tag
      info = infos.of(tag.written)
      last.next = info
      attributes = tag.attributes
      isEmpty = tag.isEmpty
      at = tag.end
    }
    last = info
    const { kind } = info
    if (info.name === 'item' || open.length > deepest) return undefined
    const content = isEmpty
      ? { text: '', start: at, end: at }
      : kind === 'container'
        ? undefined
        : readContent(text, at, info.closing, hasReturns)
    if (content === 'unfinished') return content
    if (kind === 'text' || kind === 'markup') {
      if (content === undefined) return undefined
      parts.push({ type: 'field', info, attributes, text: content.text, start: content.start })
      at = content.end
      continue
    }
    // What holds no text we know of may hold elements.
    parts.push({ type: 'open', info, attributes, text: '', start: at })
    if (content === undefined) {
      open.push(info)
    } else {
      parts.push({ type: 'close', info, attributes: none, text: '', start: at })
      at = content.end
    }
  }
}

/** Tells of an item as the parser would. */
export function tellItem({ parts }: PlainItem, placeOf: (offset: number) => Place, handler: FieldHandler): void {
  const parents = ['item']
  let parent = 'item'
  for (const { type, info, attributes, text, start } of parts) {
    const { name } = info
    if (type === 'field') {
      // Only the places in a body are ever shown.
      const place = info.kind === 'markup' && parent === 'item' ? placeOf(start) : nowhere
      handler.field({ parent, name, attributes, text, start: place })
    } else if (type === 'open') {
      handler.open(name, nowhere)
      parents.push(name)
      parent = name
    } else {
      parents.pop()
      parent = parents.at(-1)!
      handler.close(name)
    }
  }
}

const none: PlainPart['attributes'] = {}

const nowhere: Place = { line: 1, column: 1 }

const lessThan = 0x3c
const slash = 0x2f

/** Metadata of comments stand deepest. */
const deepest = 4

interface OpeningTag {
  readonly written: string
  readonly attributes: Readonly<Record<string, string>>
  readonly isEmpty: boolean
  readonly end: number
}

function readTag(text: string, at: number): OpeningTag | 'unfinished' | undefined {
  const tagEnd = text.indexOf('>', at)
  if (tagEnd === -1) return 'unfinished'
  elementName.lastIndex = at + 1
  const written = elementName.exec(text)?.[0]
  if (written === undefined) return undefined
  const isEmpty = text.charCodeAt(tagEnd - 1) === slash
  const attributes = readAttributes(text, at + 1 + written.length, isEmpty ? tagEnd - 1 : tagEnd)
  return attributes && { written, attributes, isEmpty, end: tagEnd + 1 }
}

interface Content {
  readonly text: string
  readonly start: number
  /** Behind the closing tag. */
  readonly end: number
}

/** Nothing where it holds elements, or what is not plain. */
function readContent(
  text: string,
  at: number,
  closing: string,
  hasReturns: boolean,
): Content | 'unfinished' | undefined {
  const first = text.indexOf('<', at)
  if (first === -1 || text.length - first < Math.max(cdata.length, closing.length)) return 'unfinished'
  if (!text.startsWith(cdata, first)) {
    if (!text.startsWith(closing, first)) return undefined
    const value = decode(text.slice(at, first), hasReturns)
    return value === undefined ? undefined : { text: value, start: at, end: first + closing.length }
  }
  return skipBlanks(text, at) === first ? readCdata(text, first + cdata.length, closing, hasReturns) : undefined
}

/** A `]]>` in a text is written as `]]]]><![CDATA[>`. Any other in the middle is for those to judge who know more. */
function readCdata(
  text: string,
  start: number,
  closing: string,
  hasReturns: boolean,
): Content | 'unfinished' | undefined {
  let value = ''
  let from = start
  for (;;) {
    const last = text.indexOf(cdataEnd, from)
    if (last === -1) return 'unfinished'
    value += text.slice(from, last)
    const next = last + cdataEnd.length
    if (text.startsWith(cdata, next)) {
      from = next + cdata.length
      continue
    }
    const end = skipBlanks(text, next)
    if (text.length - end < Math.max(cdata.length, closing.length)) return 'unfinished'
    if (!text.startsWith(closing, end)) return undefined
    return { text: hasReturns ? withLineFeeds(value) : value, start, end: end + closing.length }
  }
}

/** XML 1.0, section 2.11. */
const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

function readAttributes(text: string, from: number, end: number): PlainPart['attributes'] | undefined {
  if (from === end) return none
  if (end - from === ofGuid.length && text.startsWith(ofGuid, from)) return { isPermaLink: 'false' }
  ofCategory.lastIndex = from
  const [, domain, nicename] = ofCategory.exec(text) ?? []
  if (domain !== undefined && nicename !== undefined && ofCategory.lastIndex === end) return { domain, nicename }
  const attributes: Record<string, string> = {}
  let at = from
  while (at < end) {
    attribute.lastIndex = at
    const match = attribute.exec(text)
    if (match === null || match[1]!.startsWith('xmlns') || Object.hasOwn(attributes, match[1]!)) return undefined
    attributes[match[1]!] = match[2]!
    at = attribute.lastIndex
  }
  return at === end ? attributes : undefined
}

const characters: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** References that WordPress writes itself; nothing where there is another one. */
function decode(text: string, hasReturns: boolean): string | undefined {
  if (text.includes(cdataEnd)) return undefined
  const value = hasReturns ? withLineFeeds(text) : text
  if (!value.includes('&')) return value
  const decoded = value.replace(reference, (found) => characters[found] ?? '\u0000')
  return decoded.includes('&') ? undefined : decoded.replaceAll('\u0000', '&')
}

function skipBlanks(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) break
  }
  return at
}

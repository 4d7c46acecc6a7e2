import { decodeHTML } from 'entities'
import type { Element, Root } from 'hast'
import { PointCursor } from '../../shortcode/point-cursor.ts'
import { readAttributes } from './attributes.ts'
import { elementOf } from './element-kinds.ts'
import { OpenElements } from './open-elements.ts'

/** Reads on from an offset, and answers where what stands there ends; `undefined` is: it is not plain. */
type State = (reader: Reader, start: number) => number | undefined

interface Reader {
  readonly html: string
  readonly tree: OpenElements
  readonly cursor: PointCursor
}

/**
 * The tree that `fromHtml` makes of an HTML fragment, where the fragment is plain: tags nest, nothing stands where HTML would
 * move it, no element has rules of its own. Nearly all bodies are, and are read at a twentieth of the price. Of any other
 * nothing is said: the parser that knows all rules has to read it.
 *
 * Positions are those of `<pre>` alone, whose source is asked for later.
 */
export function readFragment(html: string): Root | undefined {
  if (html.includes('\0')) return undefined
  const reader: Reader = { html, tree: new OpenElements(), cursor: new PointCursor(html) }
  let from: number | undefined = 0
  for (let at = nextTag(html, 0); at !== -1; at = nextTag(html, from)) {
    from = readTag(reader, from, at)
    if (from === undefined) return undefined
  }
  // Where a `<pre>` without an end tag ends, no one can say.
  return addText(reader, from, html.length) && !reader.tree.has('pre') ? reader.tree.root : undefined
}

/**
 * One element of such a fragment, which begins at `start` and stands in no other, and where it ends. Elements that its own
 * tags put behind it come with it.
 *
 * @param cursor Of the fragment, so that its lines are counted once, whatever the number of elements.
 */
export function readElement(
  html: string,
  start: number,
  cursor: PointCursor,
): { readonly root: Root; readonly end: number } | undefined {
  const reader: Reader = { html, tree: new OpenElements(), cursor }
  let from: number | undefined = start
  for (let at = start; at !== -1; at = nextTag(html, from)) {
    from = readTag(reader, from, at)
    if (from === undefined) return undefined
    if (reader.tree.isClosed) return { root: reader.tree.root, end: from }
  }
  return undefined
}

function readTag(reader: Reader, from: number, at: number): number | undefined {
  return addText(reader, from, at) ? stateAt(reader.html.charCodeAt(at + 1))!(reader, at) : undefined
}

/** Where the next tag or comment begins. */
export function nextTag(html: string, from: number): number {
  let at = html.indexOf('<', from)
  // a < b
  //   ^
  while (at !== -1 && stateAt(html.charCodeAt(at + 1)) === undefined) at = html.indexOf('<', at + 1)
  return at
}

function stateAt(next: number): State | undefined {
  if (isLetter(next)) return startTag
  if (next === 0x2f) return endTag
  return next === 0x21 || next === 0x3f ? comment : undefined
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

const space = /^[\t\n\f\r ]*$/

// a &amp; b<em>
// ^        ^
function addText({ html, tree }: Reader, start: number, end: number): boolean {
  if (start === end) return true
  const text = html.slice(start, end)
  if (tree.isBetweenCells && !space.test(text)) return false
  const value = withLineFeeds(text)
  tree.add({ type: 'text', value: value.includes('&') ? decodeHTML(value) : value })
  return true
}

const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

// <!--more-->
// ^          ^
const comment: State = ({ html, tree }, start) => {
  const value = commentAt(html, start)
  if (value === undefined) return undefined
  tree.add({ type: 'comment', value: withLineFeeds(value) })
  return start + value.length + '<!---->'.length
}

export function commentAt(html: string, start: number): string | undefined {
  const end = html.startsWith('<!--', start) ? html.indexOf('-->', start + 4) : -1
  if (end === -1) return undefined
  const value = html.slice(start + 4, end)
  // `<!-->` is a comment of its own, and `--!>` ends one.
  return value.startsWith('>') || value.startsWith('->') || value.includes('--!>') ? undefined : value
}

const tagName = /[a-zA-Z][a-zA-Z0-9-]*/y
const tagEnd = /[\t\n\f\r ]*\/?>/y

// <p class="a">
// ^            ^
const startTag: State = (reader, start) => {
  const { html, tree } = reader
  tagName.lastIndex = start + 1
  const named = elementOf(tagName.exec(html)![0])
  const attributes = named && readAttributes(html, tagName.lastIndex)
  const end = attributes && endOfTag(html, attributes.end)
  if (named === undefined || attributes === undefined || end === undefined) return undefined
  const { tagName: name, kind } = named
  if (!tree.makeRoom(name, kind)) return undefined
  const element: Element = { type: 'element', tagName: name, properties: attributes.properties, children: [] }
  if (kind !== 'void' && kind !== 'raw') {
    tree.enter(element, kind)
    return name === 'pre' ? contentOfPre(reader, element, start, end) : end
  }
  tree.add(element)
  return kind === 'raw' ? rawText(html, element, end) : end
}

function endOfTag(html: string, from: number): number | undefined {
  tagEnd.lastIndex = from
  return tagEnd.test(html) ? tagEnd.lastIndex : undefined
}

// <pre>⏎
// ^    ^
function contentOfPre({ html, cursor }: Reader, element: Element, start: number, end: number): number | undefined {
  element.position = cursor.position(start, start)
  // It may be a line ending.
  if (html.startsWith('&', end)) return undefined
  return end + (/^\r?\n|\r/.exec(html.slice(end, end + 2))?.[0].length ?? 0)
}

const rawEnds: Readonly<Record<string, RegExp>> = {
  iframe: /<\/iframe(?=[\t\n\f\r />])/gi,
  script: /<\/script(?=[\t\n\f\r />])/gi,
  style: /<\/style(?=[\t\n\f\r />])/gi,
}

// <script>if (a < b) …</script>
//         ^                    ^
function rawText(html: string, element: Element, start: number): number | undefined {
  const ends = rawEnds[element.tagName]!
  ends.lastIndex = start
  const found = ends.exec(html)
  if (found === null) return undefined
  const value = html.slice(start, found.index)
  // In a script, `<!--<script>` begins what its end tag ends.
  if (value.includes('<!--')) return undefined
  if (value !== '') element.children.push({ type: 'text', value: withLineFeeds(value) })
  return endOfTag(html, ends.lastIndex)
}

// </p>
// ^   ^
const endTag: State = ({ html, tree, cursor }, start) => {
  tagName.lastIndex = start + 2
  const named = elementOf(tagName.exec(html)?.[0] ?? '')
  const end = named && endOfTag(html, tagName.lastIndex)
  const closed = end === undefined || named === undefined ? undefined : tree.leave(named.tagName, named.kind)
  if (closed?.position !== undefined) closed.position.end = cursor.point(end!)
  return closed && end
}

import { decodeHTML } from 'entities'
import { classNames, isEmojiClass } from '../model/hast-properties.ts'
import { PointCursor } from '../shortcode/point-cursor.ts'
import { isOdd } from './direct/is-odd.ts'
import { setApart } from './direct/set-apart.ts'
import { endOfName, readAttributes, type TagAttributes } from './direct/tag-attributes.ts'
import { commentAt, nextTag } from './html/read-fragment.ts'
import { type Mark, readMark } from './marks.ts'
import { drawnFormula, mayHoldFormula } from './math.ts'
import type { MarkData } from './pair-marks.ts'
import { isScriptedQuotation } from './repairs/scripted-embeds.ts'
import { reach, wordListMarker } from './repairs/word-lists.ts'
import type { ReturningViewer } from './viewer.ts'

/** Whether what stands between the halves of a mark counts. */
export type IsMarkShown = (mark: Pick<MarkData, 'prefix' | 'id'>) => boolean

/**
 * Tells what a body shows, as one finds it in the tree of `htmlToHast`, but of most bodies without that tree. It knows nothing of
 * what the handlers make of a body. Where tags do not nest as HTML wants them to, or a repair would find something to mend, the
 * answer is `false`, and what was told is of no use.
 */
export const showHtml = (html: string, viewer: ReturningViewer, isShown: IsMarkShown): boolean =>
  new ShownHtml(html, viewer, isShown).read()

/**
 * - `block`: holds blocks and text
 * - `line`: a block that holds text
 * - `list`: holds items and nothing else
 * - `phrase`: stands in text
 * - `code`: the same, and holds nothing but text
 * - `void`: has no end tag
 */
type Kind = 'block' | 'line' | 'list' | 'item' | 'phrase' | 'code' | 'void'

const names: Readonly<Record<Kind, string>> = {
  block: 'blockquote div figcaption figure',
  line: 'h1 h2 h3 h4 h5 h6 p',
  list: 'ol ul',
  item: 'li',
  phrase: 'a abbr b cite del em i ins mark s small span strong sub sup u',
  code: 'code',
  void: 'br hr img',
}

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split(' ').map((name): [string, Kind] => [name, kind as Kind])),
)

/** What may stand somewhere. */
type Content = 'flow' | 'phrasing' | 'items'

/** An element or a mark that is open. */
interface Open {
  readonly name: string
  readonly mark: Mark | undefined
  readonly content: Content
  readonly contentStart: number
}

/** Where to read on; `undefined` is: what stands here is not plain. */
type Next = number | undefined

/** Nobody nests deeper, and a hostile body costs no more. */
const deepest = 60

/** Such lines have other words to hast-util-to-text. */
const withoutWidth = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/

class ShownHtml {
  readonly #html: string
  readonly #viewer: ReturningViewer
  readonly #isShown: IsMarkShown
  readonly #mayHoldFormula: boolean
  /** A list of Word's has spaces that are none of HTML's. */
  readonly #mayHoldItems: boolean
  readonly #open: Open[] = []
  #content: Content = 'flow'
  /** Where the element begins that stands in no other, and what is open around it. */
  #outermost = -1
  #depth = 0
  /** So many marks are open of which nobody sees what stands in them. */
  #hidden = 0
  /** Of the heading and of the paragraph that are open. */
  #line = ''
  #isInLine = false
  /** Whether it holds a mark: what else will stand in it nobody knows yet. */
  #isMarked = false
  #href: string | undefined
  /** Whether the link that is open can be seen. */
  #isVisible = false
  /** Whether links lead to places by name, and whether places have names. */
  #hasFragments = false
  #hasNames = false
  #cursor: PointCursor | undefined

  constructor(html: string, viewer: ReturningViewer, isShown: IsMarkShown) {
    this.#html = html
    this.#viewer = viewer
    this.#isShown = isShown
    this.#mayHoldFormula = html.includes('$') || html.includes('\\') || html.includes('&')
    this.#mayHoldItems = html.includes('\u00A0') || html.includes('&')
  }

  read(): boolean {
    const html = this.#html
    if (isOdd(html)) return false
    let from = 0
    while (from < html.length) {
      const at = nextTag(html, from)
      const end = at === -1 ? html.length : at
      let next: Next
      if (this.#text(from, end)) next = at === -1 ? end : (this.#tag(at) ?? this.#skip(at))
      else next = this.#skip(from)
      if (next === undefined) return false
      from = next
    }
    // Such places may be footnotes.
    return this.#open.length === 0 && !(this.#hasFragments && this.#hasNames)
  }

  // a &amp; b<em>
  // ^        ^
  #text(start: number, end: number): boolean {
    if (start === end) return true
    const source = this.#html.slice(start, end)
    const isEncoded = source.includes('&')
    const value = isEncoded ? decodeHTML(source) : source
    if ((isEncoded && isOdd(value)) || (this.#mayHoldFormula && mayHoldFormula(value))) return false
    if (this.#content === 'items') return value.trim() === ''
    this.#show(value)
    return true
  }

  #show(text: string): void {
    if (this.#hidden === 0) this.#viewer.addText(text)
    if (this.#isInLine) this.#line += text
    if (this.#href !== undefined && !this.#isVisible && text.trim() !== '') this.#isVisible = true
  }

  #tag(at: number): Next {
    const code = this.#html.charCodeAt(at + 1)
    if (code === 0x21) return this.#comment(at)
    return code === 0x2f ? this.#endTag(at) : this.#startTag(at)
  }

  // <!--sc:12:open-->
  // ^                ^
  #comment(at: number): Next {
    const value = commentAt(this.#html, at)
    // It may hold the beginning of a tag that ends behind it, to those who do not know comments.
    if (value === undefined || value.includes('<')) return undefined
    const end = at + value.length + '<!---->'.length
    const mark = readMark(value)
    return mark === undefined || this.#mark(mark, end) ? end : undefined
  }

  #mark(mark: Mark, end: number): boolean {
    this.#isVisible = true
    this.#isMarked = true
    if (mark.kind === 'void') return true
    if (mark.kind === 'open') {
      if (this.#open.length === deepest) return false
      this.#open.push({ name: '', mark, content: this.#content, contentStart: end })
      if (!this.#isShown(mark)) this.#hidden += 1
      return true
    }
    const top = this.#open.at(-1)?.mark
    if (top === undefined || top.id !== mark.id || top.prefix !== mark.prefix) return false
    this.#open.pop()
    if (!this.#isShown(mark)) this.#hidden -= 1
    return true
  }

  // <p class="a">
  // ^            ^
  #startTag(at: number): Next {
    const html = this.#html
    const nameEnd = endOfName(html, at + 1)
    const name = html.slice(at + 1, nameEnd)
    const kind = kinds.get(name)
    if (kind === undefined || !fits(kind, name, this.#content) || this.#open.length === deepest) return undefined
    const tag = readAttributes(html, nameEnd)
    if (tag === undefined || !isPlain(kind, name, tag.attributes)) return undefined
    const { attributes, end } = tag
    if (kind === 'void') return this.#void(name, attributes) ? end : undefined
    if (html.charCodeAt(end - 2) === 0x2f) return undefined
    if (kind === 'code') return this.#code(end)
    if (name === 'a') {
      if (this.#href !== undefined) return undefined
      this.#href = attributes.href
      this.#isVisible = false
      if (attributes.href.includes('#')) this.#hasFragments = true
    }
    if (this.#outermost === -1) {
      this.#outermost = at
      this.#depth = this.#open.length
      this.#viewer.keepPlace()
    }
    if (kind === 'line') {
      this.#line = ''
      this.#isMarked = false
      this.#isInLine = name !== 'p' || this.#mayHoldItems
    }
    this.#open.push({ name, mark: undefined, content: this.#content, contentStart: end })
    this.#content = kind === 'list' ? 'items' : kind === 'line' || kind === 'phrase' ? 'phrasing' : 'flow'
    return end
  }

  #void(name: string, { class: names, height, src, style, width }: Readonly<TagAttributes>): boolean {
    if (name === 'br') this.#line += '\n'
    if (name !== 'img') return true
    // What is hidden is dropped, what is drawn becomes text, and others have their address elsewhere.
    if (style !== '' || (Number(width) === 1 && Number(height) === 1) || src.trim() === '' || src.startsWith('data:'))
      return false
    if (names !== '' && classNames(names).some(isDrawn)) return false
    if (this.#hidden === 0) this.#viewer.addPicture(src)
    this.#isVisible = true
    return true
  }

  // <code>a &lt; b</code>
  //       ^              ^
  #code(start: number): Next {
    const html = this.#html
    const end = html.indexOf('<', start)
    if (end <= start || !html.startsWith('</code>', end) || !this.#text(start, end)) return undefined
    return end + '</code>'.length
  }

  // </p>
  // ^   ^
  #endTag(at: number): Next {
    const top = this.#open.at(-1)
    if (top === undefined || top.mark !== undefined) return undefined
    const { name } = top
    const end = at + name.length + 3
    if (!this.#html.startsWith(name, at + 2) || this.#html.charCodeAt(end - 1) !== 0x3e) return undefined
    const kind = kinds.get(name)
    // Around nothing it is gone, and what stands at its sides comes together.
    if (kind === 'phrase' && at === top.contentStart) return undefined
    if (kind === 'line' && !this.#endLine(name)) return undefined
    if (name === 'a') this.#endLink()
    this.#open.pop()
    this.#content = top.content
    if (this.#open.length === this.#depth) this.#outermost = -1
    return end
  }

  #endLine(name: string): boolean {
    if (!this.#isInLine) return true
    this.#isInLine = false
    if (name === 'p') return !wordListMarker.test(this.#line.slice(0, reach))
    if (withoutWidth.test(this.#line)) return false
    if (this.#hidden === 0 && !this.#isMarked) this.#viewer.addHeading(name.charAt(1), this.#line)
    return true
  }

  #endLink(): void {
    if (this.#isVisible && this.#hidden === 0) this.#viewer.addLink(this.#href ?? '')
    this.#href = undefined
  }

  /** Looks at a tree of the outermost element that is open, or of the one that begins here. */
  #skip(at: number): Next {
    const isOpen = this.#outermost !== -1
    const start = isOpen ? this.#outermost : at
    if (!beginsElement.test(this.#html.slice(start, start + 2))) return undefined
    this.#cursor ??= new PointCursor(this.#html)
    const apart = setApart(this.#html, start, this.#cursor)
    if (apart === undefined) return undefined
    if (isOpen) this.#close()
    if (this.#hidden === 0)
      this.#viewer.addTree(apart.tree, ({ data }) => data?.mark === undefined || this.#isShown(data.mark))
    this.#hasFragments ||= apart.hasFragments
    this.#hasNames ||= apart.hasNames
    return apart.end
  }

  /** Forgets the outermost element and all that was told of it. */
  #close(): void {
    for (const { mark } of this.#open.slice(this.#depth))
      if (mark !== undefined && !this.#isShown(mark)) this.#hidden -= 1
    this.#content = this.#open[this.#depth]!.content
    this.#open.length = this.#depth
    this.#outermost = -1
    this.#isInLine = false
    this.#href = undefined
    this.#viewer.returnToPlace()
  }
}

const beginsElement = /^<[a-z]/i

/** Whether HTML lets an element stand where it stands, and nothing ends or moves for it. */
function fits(kind: Kind, name: string, content: Content): boolean {
  if (kind === 'item' || content === 'items') return kind === 'item' && content === 'items'
  return content === 'flow' || kind === 'phrase' || kind === 'code' || (kind === 'void' && name !== 'hr')
}

/** What repairs see in attributes, and is not looked at here. */
const isPlain = (kind: Kind, name: string, { class: names }: Readonly<TagAttributes>): boolean =>
  names === '' ||
  (!names.includes(drawnFormula.element) &&
    (kind !== 'block' || !names.includes('wp-caption')) &&
    (name !== 'blockquote' || !isScriptedQuotation(classNames(names))))

const isDrawn = (name: string): boolean => isEmojiClass(name) || name === drawnFormula.picture

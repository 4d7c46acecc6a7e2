import { decodeHTML } from 'entities'
import type { RootContent } from 'mdast'
import { alignmentIn, classNames } from '../../model/hast-properties.ts'
import { PointCursor } from '../../shortcode/point-cursor.ts'
import { collapse } from '../collapse-space.ts'
import { captionFrom, embedClass } from '../handlers/figure.ts'
import { inOneLine, picture } from '../handlers/image.ts'
import { ofComment } from '../hast-handlers.ts'
import { holdsFlow } from '../holds-flow.ts'
import { commentAt, nextTag } from '../html/read-fragment.ts'
import { type Mark, readMark } from '../marks.ts'
import { mayHoldFormula } from '../math.ts'
import { isFlow } from '../push-down.ts'
import { mayBeginLikeItem } from './begins-like-item.ts'
import { elementAt, fits } from './element-roles.ts'
import { finish } from './finish.ts'
import { type Child, type Frame, newFrame } from './frame.ts'
import { isOdd } from './is-odd.ts'
import { readListing } from './read-listing.ts'
import { type Apart, setApart } from './set-apart.ts'
import { ShownSpace } from './shown-space.ts'
import { endOfName, isPlain, noAttributes, readAttributes, type TagAttributes } from './tag-attributes.ts'

/** Where to read on; `undefined` is: what stands here is not plain. */
type Next = number | undefined

/** Nobody nests deeper, and a hostile body costs no more. */
const deepest = 60

/**
 * Reads a body from left to right, and makes of it at once what the handlers would make of its tree. Elements that stand in no
 * other and are not plain are set apart for them.
 */
export class DirectReader {
  readonly #html: string
  readonly #space = new ShownSpace()
  readonly #frames: Frame[]
  /** Whether any text may hold a formula, and white space that is shown as one space. */
  readonly #isMath: boolean
  readonly #holdsRuns: boolean
  #top: Frame
  #links = 0
  #cursor: PointCursor | undefined
  /** Whether links lead to places by name, and whether places have names or may get them. */
  #hasFragments = false
  #hasNames = false

  constructor(html: string) {
    this.#html = html
    this.#isMath = mayHoldFormula(html)
    this.#holdsRuns = html.includes('\t') || html.includes('  ')
    this.#top = newFrame('body', undefined, 'flow', [], noAttributes, undefined, 0, 0)
    this.#frames = [this.#top]
  }

  /** Some of what stands in the body waits; nothing, where it has to be read as a whole. */
  read(): readonly Child[] | undefined {
    const html = this.#html
    if (isOdd(html)) return undefined
    let from = 0
    while (from < html.length) {
      const at = nextTag(html, from)
      const end = at === -1 ? html.length : at
      let next: Next
      if (this.#text(from, end)) next = at === -1 ? end : (this.#tag(at) ?? this.#skip(at))
      else next = this.#skip(from)
      if (next === undefined) return undefined
      from = next
    }
    // A place that a link leads to may stand anywhere, and gets an anchor.
    if (this.#frames.length > 1 || (this.#hasFragments && this.#hasNames)) return undefined
    this.#space.endLine()
    return this.#top.children
  }

  // a &amp; b<em>
  // ^        ^
  #text(start: number, end: number): boolean {
    if (start === end) return true
    const source = this.#html.slice(start, end)
    const isEncoded = source.includes('&')
    const value = isEncoded ? decodeHTML(source) : source
    if (isEncoded && isOdd(value)) return false
    if ((isEncoded || this.#isMath) && mayHoldFormula(value)) return false
    // Marks that stand in a list are comments to whoever reads its HTML.
    if (this.#top.content === 'items' && value.trim() === '') return true
    if (this.#top.kind === 'list') return false
    const shown = isEncoded || this.#holdsRuns || value.includes('\n') ? collapse(value) : value
    this.#space.addText(shown, this.#top.children as RootContent[])
    return true
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
    if (value === undefined) return undefined
    const end = at + value.length + '<!---->'.length
    const mark = readMark(value)
    if (mark !== undefined) return this.#mark(mark, at, end) ? end : undefined
    if (this.#top.content === 'figure') return undefined
    // It may hold the beginning of a tag that ends behind it, to those who do not know comments.
    if (value.includes('<')) return undefined
    // Where the page is cut, WordPress puts a place with a name.
    if (value.includes('more')) this.#hasNames = true
    for (const node of ofComment(value)) this.#top.children.push(node)
    return end
  }

  #mark(mark: Mark, start: number, end: number): boolean {
    const top = this.#top
    if (mark.kind === 'open') {
      if (this.#frames.length === deepest) return false
      this.#space.enterMark()
      this.#open(newFrame('mark', undefined, top.content, [], noAttributes, mark, start, end))
      return true
    }
    if (mark.kind === 'void') {
      this.#space.enterMark()
      this.#addMark(mark, 'void', [])
      return true
    }
    if (top.mark === undefined || top.mark.id !== mark.id || top.mark.prefix !== mark.prefix) return false
    this.#close()
    this.#addMark(mark, 'pair', top.children)
    return true
  }

  #addMark(mark: Mark, part: 'pair' | 'void', children: readonly Child[]): void {
    const { element } = this.#top
    const placement = element === undefined || holdsFlow(element.tagName) ? 'flow' : 'phrasing'
    this.#top.children.push({ type: 'waitingMark', mark, part, placement, children })
    this.#top.waits = true
    this.#space.leaveMark()
  }

  // <p class="a">
  // ^            ^
  #startTag(at: number): Next {
    const html = this.#html
    const nameEnd = endOfName(html, at + 1)
    const element = elementAt(html, at + 1, nameEnd)
    const top = this.#top
    if (element === undefined || this.#frames.length === deepest) return undefined
    const { role } = element
    if (!fits(element, top) && !(role === 'cite' && this.#isInsteadOfWords(top))) return undefined
    const tag = readAttributes(html, nameEnd)
    if (tag === undefined || !isPlain(role, tag.attributes)) return undefined
    if (element.isBlock) {
      this.#space.endLine()
      if (top.kind !== 'mark' && (role === 'paragraph' || top.holdsBlock)) top.isSpread = true
    }
    const { attributes, end } = tag
    if (role === 'figure' && attributes.class.includes(embedClass)) return this.#embed(attributes, end)
    if (role === 'break' || role === 'rule' || role === 'picture') {
      this.#void(role, attributes)
      return end
    }
    if (html.charCodeAt(end - 2) === 0x2f) return undefined
    if (role === 'code') return this.#code(end)
    if (role === 'listing') return this.#listing(end)
    if (role === 'link') {
      if (this.#links > 0) return undefined
      this.#links += 1
      if (attributes.href.includes('#')) this.#hasFragments = true
    }
    const children = role === 'span' ? top.children : []
    this.#open(newFrame(role, element, element.content, children, attributes, undefined, at, end))
    return end
  }

  // <blockquote><p><cite>a</cite></p>
  //                ^
  #isInsteadOfWords({ kind, children, citation }: Frame): boolean {
    const around = this.#frames[this.#frames.length - 2]?.kind
    return kind === 'paragraph' && around === 'quote' && children.length === 0 && citation === undefined
  }

  // <figure class="wp-block-embed"><div>https://example.org/</div></figure>
  //                                ^                                       ^
  #embed({ class: names }: Readonly<TagAttributes>, start: number): Next {
    embedded.lastIndex = start
    const found = classNames(names).includes(embedClass) ? embedded.exec(this.#html) : null
    if (found === null) return undefined
    this.#top.children.push({ type: 'waitingEmbed', url: found[1]! })
    this.#top.waits = true
    this.#top.holdsBlock = true
    return embedded.lastIndex
  }

  #void(role: 'break' | 'picture' | 'rule', { alt, class: names, src, title }: Readonly<TagAttributes>): void {
    const { children } = this.#top
    if (role === 'picture') {
      this.#space.addContent()
      children.push(picture(src.trim(), inOneLine(alt), title.trim(), alignmentIn(classNames(names))))
    } else if (role === 'break') {
      this.#space.endLine()
      children.push({ type: 'break' })
    } else {
      children.push({ type: 'thematicBreak' })
      this.#top.holdsBlock = true
    }
  }

  // <code>a &lt; b</code>
  //       ^              ^
  #code(start: number): Next {
    const end = this.#html.indexOf('<', start)
    if (end === -1 || !this.#html.startsWith('</code>', end)) return undefined
    const source = this.#html.slice(start, end)
    const value = source.includes('&') ? decodeHTML(source) : source
    if (!isPlainCode.test(value) || value.includes('  ')) return undefined
    this.#space.addContent()
    this.#top.children.push({ type: 'inlineCode', value })
    return end + '</code>'.length
  }

  // <pre><code>a &lt; b</code></pre>
  //      ^                          ^
  #listing(start: number): Next {
    // What stands around it may name its language.
    if (this.#frames.some(({ element }) => element !== undefined)) return undefined
    const read = readListing(this.#html, start)
    if (read === undefined) return undefined
    this.#top.children.push({ type: 'code', lang: null, meta: null, value: read.value })
    this.#top.holdsBlock = true
    return read.end
  }

  // </p>
  // ^   ^
  #endTag(at: number): Next {
    const frame = this.#top
    const { element } = frame
    if (element === undefined) return undefined
    const { role: kind, tagName, isBlock } = element
    const end = at + tagName.length + 3
    if (!this.#html.startsWith(tagName, at + 2) || this.#html.charCodeAt(end - 1) !== 0x3e) return undefined
    // Inline elements around nothing are gone, and what stands around them comes together.
    if (!isBlock && at === frame.contentStart) return undefined
    if (kind === 'paragraph' && mayBeginLikeItem(frame.citation ?? frame.children)) return undefined
    if (isBlock) this.#space.endLine()
    if (frame.citation !== undefined && frame.children.length > 0) return undefined
    this.#close()
    const top = this.#top
    if (isBlock) {
      if (frame.isSpread) top.isSpread = true
      top.holdsBlock = true
    }
    if (kind === 'link') this.#links -= 1
    return this.#leave(frame, top) ? end : undefined
  }

  /** Puts what an element becomes into what stands around it. */
  #leave(frame: Frame, top: Frame): boolean {
    if (frame.kind === 'span') {
      if (frame.waits) top.waits = true
      return true
    }
    const children = frame.children as RootContent[]
    if (frame.kind === 'caption') {
      if (frame.waits || top.caption !== undefined) return false
      top.caption = captionFrom(children)
      return true
    }
    if (frame.waits) {
      if (frame.kind === 'cite' && top.kind === 'paragraph') return false
      top.children.push({ type: 'waitingElement', frame })
      top.waits = true
      return true
    }
    // The end of a text in it is not known yet, and it would be copied.
    if (this.#space.isOpen && (frame.kind === 'cite' || (frame.kind === 'link' && children.some(isFlow)))) return false
    if (frame.kind === 'cite' && top.kind === 'paragraph') {
      top.citation = children
      return true
    }
    const nodes = finish(frame, children)
    if (Array.isArray(nodes)) for (const node of nodes) top.children.push(node)
    else top.children.push(nodes)
    return true
  }

  /** Sets the outermost element that is open apart, or the one that begins here. */
  #skip(at: number): Next {
    const index = this.#frames.findIndex(({ element }) => element !== undefined)
    const start = index === -1 ? at : this.#frames[index]!.start
    if (!beginsElement.test(this.#html.slice(start, start + 2))) return undefined
    this.#cursor ??= new PointCursor(this.#html)
    const apart = setApart(this.#html, start, this.#cursor)
    if (apart === undefined) return undefined
    if (index !== -1) {
      this.#frames.length = index
      this.#top = this.#frames[index - 1]!
      this.#space.beginLine()
    }
    this.#links = 0
    this.#addApart(apart)
    return apart.end
  }

  #addApart({ tree, place, hasFragments, hasNames }: Apart): void {
    if (place === 'block') this.#space.endLine()
    if (place === 'content') this.#space.addContent()
    if (place === 'text') this.#space.leaveMark()
    this.#top.children.push({ type: 'waitingTree', tree })
    this.#top.waits = true
    this.#hasFragments ||= hasFragments
    this.#hasNames ||= hasNames
  }

  #open(frame: Frame): void {
    this.#frames.push(frame)
    this.#top = frame
  }

  #close(): void {
    this.#frames.pop()
    this.#top = this.#frames[this.#frames.length - 1]!
  }
}

/** An address and nothing else. */
const embedded =
  /[\t\n ]*<div class="wp-block-embed__wrapper">[\t\n ]*(https?:[^\s<>&"$\\[\]]+)[\t\n ]*<\/div>[\t\n ]*<\/figure>/y

const beginsElement = /^<[a-z]/i

/** Words that look in a line as they are written: no spaces but single ones between them, no signs without width. */
const isPlainCode =
  /^[^\s\u061C\u200B-\u200F\u2060-\u2069](?:[^\t\n\v\f\r\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069]*[^\s\u061C\u200B-\u200F\u2060-\u2069])?$/

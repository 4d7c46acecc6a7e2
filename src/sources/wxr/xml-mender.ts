import type { Place } from '../../model/place.ts'
import { forbiddenCharacters, hasForbidden } from './characters.ts'
import type { ElementKind } from './elements.ts'
import { bareAmpersand, mendReference, mendReferences, openReferencePattern, referencePattern } from './references.ts'
import type { RepairLog } from './repair-log.ts'
import { StrayText } from './stray-text.ts'
import type { Tag } from './xml-input.ts'
import { XmlInput } from './xml-input.ts'

export interface XmlMenderOptions {
  /** Asked right after the opening tag was written. */
  kindOf(name: string): ElementKind | undefined
  /** Whether a tag of this name, met in a text, shows that the text was not closed. */
  isStructural(name: string): boolean
  /** Gets well-formed XML, piece by piece: tags, references and CDATA, no declaration, comments or DTD. */
  write(xml: string): void
  repairs: RepairLog
}

/** Reads on and says how to go on; `undefined` where more input is needed. */
type State = () => State | undefined

/** How far a `]]>` may be from what shows whether it is the end. */
const longestLookahead = 0x100000
/** WXR is five deep. */
const deepest = 100

const prologEnd = /<\?xml[\s?]|<rss[\s>]/g
const doctypeEnd = /[[>]/g
const specialInText = new RegExp(`[<&]|\\]\\]>|${forbiddenCharacters.source}`, 'g')
/** What may become `]]>`. */
const openCdataEnd = /\]{0,2}$/

/**
 * Stands in front of the XML parser and makes well-formed XML of what exports really hold. An XML parser may stop at the
 * first mistake; saxes goes on, but a bare `&` swallows the text up to the next `;` and a stray closing tag ends the
 * document. Keeps no more than one tag, reference or end of CDATA in memory.
 */
export class XmlMender {
  readonly #options: XmlMenderOptions
  readonly #input = new XmlInput()
  readonly #stray = new StrayText()
  readonly #open: { name: string; kind: ElementKind | undefined }[] = []
  #state: State = () => this.#prolog()
  #tagPlace: Place = { line: 1, column: 1 }
  #textStart: Place = { line: 1, column: 1 }
  /** Whether a `<` in the text at hand was already reported. */
  #bracketReported = false

  constructor(options: XmlMenderOptions) {
    this.#options = options
  }

  /** Where the tag that was last written begins in the source. */
  get tagPlace(): Place {
    return this.#tagPlace
  }

  /** Where the text of the innermost element begins in the source: behind `<![CDATA[`, if it has one. */
  get textStart(): Place {
    return this.#textStart
  }

  /** How far the source was read. */
  get place(): Place {
    return this.#input.place
  }

  /** Elements that are still open, outermost first; after `end`, the file broke off in them. */
  get open(): readonly string[] {
    return this.#open.map(({ name }) => name)
  }

  write(chunk: string): void {
    this.#input.add(chunk)
    this.#run()
  }

  end(): void {
    this.#input.end()
    this.#run()
    this.#reportStray('at the end')
  }

  #run(): void {
    let next: State | undefined = this.#state
    while (next !== undefined) {
      this.#state = next
      next = next()
    }
  }

  /** Waits for more input, and goes on with `state` then. */
  #pause(state: State): undefined {
    this.#state = state
  }

  /** ```markup
   *  > | Warning: fopen() failed in … <?xml version="1.0"?>
   *      ^
   *  ```
   */
  #prolog(): State | undefined {
    const start = this.#input.match(prologEnd)?.offset
    this.#skipStray(start ?? Math.max(0, this.#input.rest - '<?xml'.length))
    if (start === undefined) return undefined
    const reported = this.#reportStray('before the XML')
    if (!reported && this.#input.place.line > 1) this.#repair('text', 'blank lines before the XML')
    return () => this.#content()
  }

  /** ```markup
   *  > | <item> <title>
   *            ^
   *  ```
   */
  #content(): State | undefined {
    const tag = this.#input.find('<')
    this.#skipStray(tag < 0 ? this.#input.rest : tag)
    return tag < 0 ? undefined : this.#markup()
  }

  /** ```markup
   *  > | <item> <!-- a comment -->
   *             ^
   *  ```
   */
  #markup(): State | undefined {
    const input = this.#input
    if (input.startsWith('<!--')) return this.#skipTo('-->')
    if (input.startsWith('<?')) return this.#skipTo('?>')
    if (input.startsWith('<!DOCTYPE')) return this.#doctype()
    if (input.startsWith('<![CDATA[')) {
      this.#skipStray('<![CDATA['.length)
      return this.#skipTo(']]>')
    }
    const tag = input.tag()
    if (tag === 'unfinished') return undefined
    if (tag === undefined) {
      this.#skipStray(1)
      return () => this.#content()
    }
    return tag.form === 'closing' ? this.#closingTag(tag) : this.#openingTag(tag)
  }

  #openingTag({ source, name, form }: Tag): State {
    this.#startTag()
    if (name === 'item' && this.#isOpen(name)) {
      this.#repair('unclosed element', '`<item>` inside `<item>`')
      this.#closeDownTo(name)
    }
    if (this.#open.length >= deepest) {
      this.#repair('nesting', `nesting deeper than ${deepest} elements at \`<${name}>\``)
      this.#input.skip(source.length)
      return () => this.#content()
    }
    const { xml, repairs } = mendReferences(source.replace(forbiddenCharacters, ''))
    for (const repair of repairs) this.#repair('reference', repair)
    this.#input.skip(source.length)
    this.#textStart = this.#input.place
    this.#options.write(xml)
    if (form === 'empty') return () => this.#content()
    const kind = this.#options.kindOf(name)
    this.#open.push({ name, kind })
    return kind === 'text' || kind === 'markup' ? () => this.#text(true) : () => this.#content()
  }

  #closingTag({ source, name }: Tag): State {
    this.#startTag()
    if (this.#isOpen(name)) this.#closeDownTo(name)
    else this.#repair('closing tag', `\`</${name}>\` that closes nothing`)
    this.#input.skip(source.length)
    return () => this.#content()
  }

  /** Closes the innermost element of this name, and what is still open in it. */
  #closeDownTo(name: string): void {
    for (let element = this.#open.pop(); element !== undefined; element = this.#open.pop()) {
      const expected = element.name === name
      if (!expected) this.#repair('unclosed element', `end of \`<${name}>\` inside \`<${element.name}>\``)
      this.#options.write(`</${element.name}>`)
      if (expected) return
    }
  }

  /** ```markup
   *  > | <title>Fish & chips</title>
   *             ^
   *  ```
   *
   *  @param first Whether nothing but blanks came before.
   */
  #text(first: boolean): State | undefined {
    const special = this.#input.match(specialInText)
    const all = this.#input.peek(0, special?.offset)
    const text = special === undefined && !this.#input.ended ? all.replace(openCdataEnd, '') : all
    this.#options.write(text.replaceAll('>', '&gt;'))
    this.#input.skip(text.length)
    const stillFirst = first && !/\S/.test(text)
    if (special === undefined) return this.#pause(() => this.#text(stillFirst))
    if (special.source === '<') return this.#tagInText(stillFirst)
    if (special.source === '&') return this.#reference()
    if (special.source === ']]>') this.#misplacedCdataEnd()
    else this.#dropForbidden(special.source)
    return () => this.#text(stillFirst)
  }

  #misplacedCdataEnd(): void {
    this.#repair('`]]>`', '`]]>` outside CDATA')
    this.#options.write(']]&gt;')
    this.#input.skip(']]>'.length)
  }

  /** ```markup
   *  > | <title>Fish & chips</title>
   *                  ^
   *  ```
   */
  #reference(): State | undefined {
    const reference = this.#input.match(referencePattern)?.source
    if (reference === undefined && !this.#input.ended && this.#input.match(openReferencePattern) !== undefined) {
      return this.#pause(() => this.#reference())
    }
    const { xml, repair } = reference === undefined ? bareAmpersand : mendReference(reference)
    if (repair !== undefined) this.#repair('reference', repair)
    this.#options.write(xml)
    this.#input.skip((reference ?? '&').length)
    return () => this.#text(false)
  }

  /** ```markup
   *  > | <title><![CDATA[Fish & chips]]></title>
   *             ^
   *  ```
   */
  #tagInText(first: boolean): State | undefined {
    const name = this.#open.at(-1)?.name ?? ''
    if (this.#input.startsWith('<![CDATA[')) {
      this.#options.write('<![CDATA[')
      this.#input.skip('<![CDATA['.length)
      if (first) this.#textStart = this.#input.place
      return () => this.#cdata()
    }
    const tag = this.#input.tag()
    if (tag === 'unfinished') return this.#pause(() => this.#tagInText(first))
    if (tag?.form === 'closing' && tag.name === name) return this.#closingTag(tag)
    if (tag !== undefined && this.#options.isStructural(tag.name)) {
      this.#repair('unclosed element', `\`${tag.source}\` before the end of \`<${name}>\``)
      this.#closeDownTo(name)
      return () => this.#content()
    }
    if (!this.#bracketReported) this.#repair('`<`', `\`<\` in the text of \`<${name}>\``)
    this.#bracketReported = true
    this.#options.write('&lt;')
    this.#input.skip(1)
    return () => this.#text(false)
  }

  /** ```markup
   *  > | <title><![CDATA[Fish & chips]]></title>
   *                      ^
   *  ```
   */
  #cdata(): State | undefined {
    const end = this.#input.find(']]>')
    const held = this.#input.ended ? 0 : ']]'.length
    this.#writeCharacters(end < 0 ? Math.max(0, this.#input.rest - held) : end)
    if (end < 0) return this.#pause(() => this.#cdata())
    const isEnd = this.#open.at(-1)?.kind === 'markup' ? this.#isCdataEnd() : true
    if (isEnd === undefined) return this.#pause(() => this.#cdata())
    this.#options.write(isEnd ? ']]>' : ']]]]><![CDATA[>')
    if (!isEnd) this.#repair('`]]>`', '`]]>` inside CDATA')
    this.#input.skip(']]>'.length)
    return isEnd ? () => this.#text(false) : () => this.#cdata()
  }

  /**
   * A `]]>` ends the text when the other half of a guarded `]]>` follows, or when the closing tag comes before another
   * `]]>`; otherwise it belongs to the text, as in `<script>//<![CDATA[ … //]]></script>`.
   */
  #isCdataEnd(): boolean | undefined {
    const after = ']]>'.length
    if (this.#input.startsWith('<![CDATA[', after)) return true
    const next = this.#input.find(']]>', after)
    if (this.#input.peek(after, next < 0 ? undefined : next).includes(`</${this.#open.at(-1)?.name}`)) return true
    if (next >= 0) return false
    return this.#input.ended || this.#input.rest > longestLookahead ? true : undefined
  }

  #writeCharacters(length: number): void {
    let text = this.#input.peek(0, length)
    while (hasForbidden(text)) {
      const index = text.search(forbiddenCharacters)
      this.#options.write(text.slice(0, index))
      this.#input.skip(index)
      this.#dropForbidden(text.charAt(index))
      text = text.slice(index + 1)
    }
    this.#options.write(text)
    this.#input.skip(text.length)
  }

  #dropForbidden(character: string): void {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    this.#repair('control character', `control character U+${code}`)
    this.#input.skip(1)
  }

  /** The DTD is skipped, entities and all. */
  #doctype(): State | undefined {
    const end = this.#input.match(doctypeEnd)
    this.#input.skip(end?.offset ?? this.#input.rest)
    if (end === undefined) return this.#pause(() => this.#doctype())
    return this.#skipTo(end.source === '[' ? ']>' : '>')
  }

  #skipTo(terminator: string): State | undefined {
    const found = this.#input.find(terminator)
    this.#input.skip(found < 0 ? Math.max(0, this.#input.rest - terminator.length + 1) : found + terminator.length)
    return found < 0 ? this.#pause(() => this.#skipTo(terminator)) : () => this.#content()
  }

  #isOpen(name: string): boolean {
    return this.#open.some((element) => element.name === name)
  }

  #startTag(): void {
    this.#reportStray('between elements')
    this.#tagPlace = this.#input.place
    this.#bracketReported = false
  }

  /** Between elements that nobody reads, text is no mistake. */
  #skipStray(length: number): void {
    const parent = this.#open.at(-1)
    if (parent !== undefined && parent.kind === undefined) this.#input.skip(length)
    else this.#stray.read(this.#input, length)
  }

  #reportStray(where: string): boolean {
    const found = this.#stray.take()
    if (found === undefined) return false
    this.#options.repairs.add('text', `text ${where}: ${found.excerpt}`, found.place)
    return true
  }

  #repair(kind: string, what: string): void {
    this.#options.repairs.add(kind, what, this.#input.place)
  }
}

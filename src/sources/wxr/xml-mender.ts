import type { Place } from '../../model/place.ts'
import type { ByteRange, Piece } from '../text/read-pieces.ts'
import { forbiddenCharacters } from './characters.ts'
import type { ElementKind } from './elements.ts'
import { mendReferences } from './references.ts'
import type { RepairLog } from './repair-log.ts'
import { StrayText } from './stray-text.ts'
import type { State } from './text-mender.ts'
import { TextMender } from './text-mender.ts'
import type { Tag } from './xml-input.ts'
import { XmlInput } from './xml-input.ts'

export interface XmlMenderOptions {
  /** Asked right after the opening tag was written. */
  kindOf(name: string): ElementKind | undefined
  /** Whether a tag of this name, met in a text, shows that the text was not closed. */
  isStructural(name: string): boolean
  /** Gets well-formed XML, piece by piece: tags, references and CDATA, no declaration, comments or DTD. */
  write(xml: string): void
  /**
   * Asked for each item of the channel. Takes it as a whole, where there is nothing to mend.
   *
   * @param text Where the item begins at `start`.
   * @returns How far it was taken; `unfinished` where the text may end too early.
   */
  takeItem(text: string, start: number, input: ItemInput): number | 'unfinished' | undefined
  repairs: RepairLog
}

/** Where an item stands that is taken as a whole, by offsets of its text. */
export interface ItemInput {
  /** Each offset must not be before the last. */
  placeOf(offset: number): Place
  /** None where that is not known. */
  bytesOf(from: number, to: number): ByteRange | undefined
}

/** An item longer than this is not waited for. In characters. */
const longestItem = 0x800000

/** WXR is five deep. */
const deepest = 100

const prologEnd = /<\?xml[\s?]|<rss[\s>]/g
const doctypeEnd = /[[>]/g

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
  readonly #text: TextMender

  constructor(options: XmlMenderOptions) {
    this.#options = options
    this.#text = new TextMender({
      input: this.#input,
      element: () => this.#open.at(-1),
      isStructural: options.isStructural,
      write: options.write,
      repair: (kind, what) => this.#repair(kind, what),
      pause: (state) => this.#pause(state),
      begin: () => {
        this.#textStart = this.#input.place
      },
      close: (tag) => this.#closingTag(tag),
      breakOff: (name) => {
        this.#closeDownTo(name)
        return () => this.#content()
      },
    })
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

  write(piece: Piece): void {
    this.#input.add(piece)
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
    if (tag < 0) return undefined
    return this.#input.startsWith('<item>') && this.#open.at(-1)?.name === 'channel' ? this.#item() : this.#markup()
  }

  /** ```markup
   *  > | <channel> … <item> … </item>
   *                  ^
   *  ```
   */
  #item(): State | undefined {
    this.#reportStray('between elements')
    const { text, at } = this.#input.view()
    const input = this.#input
    const end = this.#options.takeItem(text, at, {
      placeOf: input.placeFinder(),
      bytesOf: (from, to) => input.bytesOf(from, to),
    })
    if (end === 'unfinished' && !this.#input.ended && this.#input.rest < longestItem)
      return this.#pause(() => this.#item())
    if (typeof end !== 'number') return this.#markup()
    this.#input.skip(end - at)
    return () => this.#content()
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
    return kind === 'text' || kind === 'markup' ? this.#text.start() : () => this.#content()
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

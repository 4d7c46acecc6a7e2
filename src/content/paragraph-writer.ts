import { breakless, endsParagraph } from './autop-names.ts'
import { skipSpacesBack } from './autop-tags.ts'
import { markPattern } from './marks.ts'
import { skipSpaces } from './pcre-spaces.ts'

const beginsBreakless = new RegExp(`^(?:${breakless.join('|')})`)

/**
 * Writes the paragraphs of `wpautop` one after the other. Each is the opening tag of a block or none, text, the closing tag of a
 * block or none. What the rules leave of these and the `<p>` and `</p>` around them can be told beforehand for nearly all forms;
 * for the others the methods answer `false`.
 */
export class ParagraphWriter {
  readonly #text: string
  #html = ''
  #opening = ''
  #name = ''
  /** Where the text of the paragraph begins. */
  #start: number
  /** This text up to `#from`, where line breaks have been put into it. */
  #written = ''
  #from: number
  #hasLines = false
  /** A list item was written that nothing closed: behind it is a line break, but before some tags. */
  #isItemOpen = false

  constructor(text: string, start: number) {
    this.#text = text
    this.#start = start
    this.#from = start
  }

  begin(start: number, opening: string, name: string): void {
    this.#opening = opening
    this.#name = name
    this.#start = start
    this.#from = start
    this.#written = ''
    this.#hasLines = false
  }

  /** Whether the paragraph has no text up to here. */
  isBlank(to: number): boolean {
    return (this.#written === '' || this.#written === '\n') && skipSpaces(this.#text, this.#from) >= to
  }

  /** A line end within the paragraph, which becomes a line break unless a tag beside it keeps it from that. */
  breakLine(newline: number, isBroken = true): void {
    const lineEnd = skipSpacesBack(this.#text, newline, this.#from)
    const isFirst = lineEnd === this.#start
    this.#written += this.#text.slice(this.#from, lineEnd) + (isBroken && !isFirst ? '<br />\n' : '\n')
    this.#from = newline + 1
    this.#hasLines = true
  }

  /** A line break by hand, and whether a line end is behind it. */
  writeBreak(start: number, end: number, hasLine: boolean): void {
    this.#written += `${this.#text.slice(this.#from, start)}<br />`
    this.#from = end
    this.#hasLines ||= hasLine
  }

  /** Ends a paragraph that no tag closes. */
  end(to: number): boolean {
    const opening = this.#opening
    const name = this.#name
    if (this.isBlank(to)) {
      if (opening !== '') this.#write(name, `${opening}\n`)
      return name !== 'p'
    }
    if (opening === '') this.#write('p', `<p>${this.#textTo(to)}</p>\n`)
    else if (name === 'li' && !this.#hasLines) {
      this.#write(name, opening + this.#textTo(skipSpacesBack(this.#text, to, this.#from)))
      this.#isItemOpen = true
    } else this.#write(name, `${opening}${name === 'blockquote' ? '<p>' : ''}${this.#textTo(to)}</p>\n`)
    return true
  }

  /**
   * Ends a paragraph with the closing tag that stands at `to`.
   *
   * @param newline The line end among the spaces before the tag, or -1.
   */
  close(to: number, end: number, name: string, newline: number): boolean {
    const opening = this.#opening
    const closing = this.#text.slice(to, end)
    const isBlank = this.isBlank(to)
    if (opening === '' && isBlank) {
      if (name === 'p' || (to > this.#start && endsParagraph.includes(name))) return false
      this.#write(name, `${closing}\n`)
      return true
    }
    if (opening !== '' && !this.#isPair(name, isBlank)) return false
    const isQuote = this.#name === 'blockquote'
    const endsText = opening === '' ? this.#endsText(to, name) : isQuote && name === 'blockquote'
    if (newline !== -1) this.breakLine(newline, !endsText && !beginsBreakless.test(name))
    const head = opening === '' ? '<p>' : isQuote ? `${opening}<p>` : opening
    this.#write(opening === '' ? 'p' : this.#name, `${head}${this.#textTo(to)}${endsText ? '</p>' : ''}${closing}\n`)
    return true
  }

  /** What is as it is, on lines of its own. */
  writeWhole(start: number, end: number, name: string): void {
    this.#write(name, `${this.#text.slice(start, end)}\n`)
  }

  finish(): string {
    if (this.#isItemOpen) this.#html += '<br />\n'
    return this.#html.endsWith('\n</p>\n') ? `${this.#html.slice(0, -6)}</p>\n` : this.#html
  }

  #write(name: string, html: string): void {
    if (this.#isItemOpen) this.#html += beginsBreakless.test(name) ? '\n' : '<br />\n'
    this.#isItemOpen = false
    this.#html += html
  }

  #textTo(end: number): string {
    return this.#written + this.#text.slice(this.#from, end)
  }

  /** Whether the rules part an opening and a closing tag cleanly: paragraphs and quotes by hand meet rules for those of `autop`. */
  #isPair(name: string, isBlank: boolean): boolean {
    const opener = this.#name
    if (opener === 'p' || name === 'p') return opener === name && !isBlank
    return name === 'blockquote' ? opener === name && !isBlank : opener !== 'blockquote' || !isBlank
  }

  /** Whether `</p>` goes before a closing tag, not behind it, where it is dropped. */
  #endsText(to: number, name: string): boolean {
    if (name === 'blockquote') return true
    return (
      endsParagraph.includes(name) && !this.#text.slice(this.#start, to).replace(markPattern('g'), '').includes('<')
    )
  }
}

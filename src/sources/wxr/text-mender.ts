import { forbiddenCharacters, hasForbidden } from './characters.ts'
import type { ElementKind } from './elements.ts'
import { bareAmpersand, mendReference, openReferencePattern, referencePattern } from './references.ts'
import type { Tag, XmlInput } from './xml-input.ts'

/** Reads on and says how to go on; `undefined` where more input is needed. */
export type State = () => State | undefined

/** The mender whose texts these are. */
export interface TextHost {
  readonly input: XmlInput
  /** The one whose text it is. */
  element(): { readonly name: string; readonly kind: ElementKind | undefined } | undefined
  isStructural(name: string): boolean
  write(xml: string): void
  repair(kind: string, what: string): void
  /** Waits for more input, and goes on with `state` then. */
  pause(state: State): undefined
  /** The text begins here, and not where its element does. */
  begin(): void
  /** Ends the text with the tag that closes its element. */
  close(tag: Tag): State
  /** Ends the text without one. */
  breakOff(name: string): State
}

/** How far a `]]>` may be from what shows whether it is the end. */
const longestLookahead = 0x100000

const specialInText = new RegExp(`[<&]|\\]\\]>|${forbiddenCharacters.source}`, 'g')
/** What may become `]]>`. */
const openCdataEnd = /\]{0,2}$/

/** The text of an element, with its references and CDATA. */
export class TextMender {
  readonly #host: TextHost
  /** Whether a `<` in the text at hand was already reported. */
  #bracketReported = false

  constructor(host: TextHost) {
    this.#host = host
  }

  /** Right behind the opening tag. */
  start(): State {
    this.#bracketReported = false
    return () => this.#text(true)
  }

  /** ```markup
   *  > | <title>Fish & chips</title>
   *             ^
   *  ```
   *
   *  @param first Whether nothing but blanks came before.
   */
  #text(first: boolean): State | undefined {
    const { input } = this.#host
    const special = input.match(specialInText)
    const all = input.peek(0, special?.offset)
    const text = special === undefined && !input.ended ? all.replace(openCdataEnd, '') : all
    this.#host.write(text.replaceAll('>', '&gt;'))
    input.skip(text.length)
    const stillFirst = first && !/\S/.test(text)
    if (special === undefined) return this.#host.pause(() => this.#text(stillFirst))
    if (special.source === '<') return this.#tagInText(stillFirst)
    if (special.source === '&') return this.#reference()
    if (special.source === ']]>') this.#misplacedCdataEnd()
    else this.#dropForbidden(special.source)
    return () => this.#text(stillFirst)
  }

  #misplacedCdataEnd(): void {
    this.#host.repair('`]]>`', '`]]>` outside CDATA')
    this.#host.write(']]&gt;')
    this.#host.input.skip(']]>'.length)
  }

  /** ```markup
   *  > | <title>Fish & chips</title>
   *                  ^
   *  ```
   */
  #reference(): State | undefined {
    const { input } = this.#host
    const reference = input.match(referencePattern)?.source
    if (reference === undefined && !input.ended && input.match(openReferencePattern) !== undefined) {
      return this.#host.pause(() => this.#reference())
    }
    const mended = reference === undefined ? bareAmpersand : mendReference(reference)
    if (mended.repair !== undefined) this.#host.repair('reference', mended.repair)
    this.#host.write(mended.xml)
    input.skip((reference ?? '&').length)
    return () => this.#text(false)
  }

  /** ```markup
   *  > | <title><![CDATA[Fish & chips]]></title>
   *             ^
   *  ```
   */
  #tagInText(first: boolean): State | undefined {
    const { input } = this.#host
    const name = this.#host.element()?.name ?? ''
    if (input.startsWith('<![CDATA[')) {
      this.#host.write('<![CDATA[')
      input.skip('<![CDATA['.length)
      if (first) this.#host.begin()
      return () => this.#cdata()
    }
    const tag = input.tag()
    if (tag === 'unfinished') return this.#host.pause(() => this.#tagInText(first))
    if (tag?.form === 'closing' && tag.name === name) return this.#host.close(tag)
    if (tag !== undefined && this.#host.isStructural(tag.name)) {
      this.#host.repair('unclosed element', `\`${tag.source}\` before the end of \`<${name}>\``)
      return this.#host.breakOff(name)
    }
    if (!this.#bracketReported) this.#host.repair('`<`', `\`<\` in the text of \`<${name}>\``)
    this.#bracketReported = true
    this.#host.write('&lt;')
    input.skip(1)
    return () => this.#text(false)
  }

  /** ```markup
   *  > | <title><![CDATA[Fish & chips]]></title>
   *                      ^
   *  ```
   */
  #cdata(): State | undefined {
    const { input } = this.#host
    const end = input.find(']]>')
    const held = input.ended ? 0 : ']]'.length
    this.#writeCharacters(end < 0 ? Math.max(0, input.rest - held) : end)
    if (end < 0) return this.#host.pause(() => this.#cdata())
    const isEnd = this.#host.element()?.kind === 'markup' ? this.#isCdataEnd() : true
    if (isEnd === undefined) return this.#host.pause(() => this.#cdata())
    this.#host.write(isEnd ? ']]>' : ']]]]><![CDATA[>')
    if (!isEnd) this.#host.repair('`]]>`', '`]]>` inside CDATA')
    input.skip(']]>'.length)
    return isEnd ? () => this.#text(false) : () => this.#cdata()
  }

  /**
   * A `]]>` ends the text when the other half of a guarded `]]>` follows, or when the closing tag comes before another
   * `]]>`; otherwise it belongs to the text, as in `<script>//<![CDATA[ … //]]></script>`.
   */
  #isCdataEnd(): boolean | undefined {
    const { input } = this.#host
    const after = ']]>'.length
    if (input.startsWith('<![CDATA[', after)) return true
    const next = input.find(']]>', after)
    if (input.peek(after, next < 0 ? undefined : next).includes(`</${this.#host.element()?.name}`)) return true
    if (next >= 0) return false
    return input.ended || input.rest > longestLookahead ? true : undefined
  }

  #writeCharacters(length: number): void {
    const { input } = this.#host
    let text = input.peek(0, length)
    while (hasForbidden(text)) {
      const index = text.search(forbiddenCharacters)
      this.#host.write(text.slice(0, index))
      input.skip(index)
      this.#dropForbidden(text.charAt(index))
      text = text.slice(index + 1)
    }
    this.#host.write(text)
    input.skip(text.length)
  }

  #dropForbidden(character: string): void {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    this.#host.repair('control character', `control character U+${code}`)
    this.#host.input.skip(1)
  }
}

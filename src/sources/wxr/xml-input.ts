import type { Place } from '../../model/place.ts'
import { createCursor } from '../text/cursor.ts'
import type { ByteRange, Piece } from '../text/read-pieces.ts'

/** No tag of WXR is near this; what is longer is no tag. */
const longestTag = 0x10000

/** Tolerates attributes without quotes or value; groups: slash of a closing tag, name, slash of an empty element. */
const tagPattern =
  /<(\/?)([A-Za-z_][\w:.-]*)(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+))?)*\s*(\/?)>/y

export interface Tag {
  readonly source: string
  readonly name: string
  readonly form: 'opening' | 'closing' | 'empty'
}

/** The stretch of a stream that was not read yet, and where it stands in the file. */
export class XmlInput {
  readonly #cursor = createCursor()
  #buffer = ''
  /** Where the buffer stands in the file, if it is one piece. */
  #bytes: ByteRange | undefined
  #at = 0
  #ended = false

  get place(): Place {
    return this.#cursor.place()
  }

  /** Whether nothing will be added. */
  get ended(): boolean {
    return this.#ended
  }

  get rest(): number {
    return this.#buffer.length - this.#at
  }

  add({ text, bytes }: Piece): void {
    const isAlone = this.rest === 0
    this.#buffer = isAlone ? text : this.#buffer.slice(this.#at) + text
    this.#bytes = isAlone ? bytes : undefined
    this.#at = 0
  }

  end(): void {
    this.#ended = true
  }

  startsWith(text: string, from = 0): boolean {
    return this.#buffer.startsWith(text, this.#at + from)
  }

  /** Counted from where the reader is; -1 where there is none. */
  find(text: string, from = 0): number {
    const found = this.#buffer.indexOf(text, this.#at + from)
    return found < 0 ? -1 : found - this.#at
  }

  /** What a pattern finds next; it must be global or sticky. */
  match(pattern: RegExp): { source: string; offset: number } | undefined {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#buffer)
    return match === null ? undefined : { source: match[0], offset: match.index - this.#at }
  }

  peek(from: number, to?: number): string {
    return this.#buffer.slice(this.#at + from, to === undefined ? undefined : this.#at + to)
  }

  /** What was not read yet begins at `at`. */
  view(): { text: string; at: number } {
    return { text: this.#buffer, at: this.#at }
  }

  /** Where a part of `view` stands in the file, if that is known. */
  bytesOf(from: number, to: number): ByteRange | undefined {
    if (this.#bytes === undefined) return undefined
    const before = Buffer.byteLength(this.#buffer.slice(0, from))
    const behind = Buffer.byteLength(this.#buffer.slice(to))
    return { start: this.#bytes.start + before, length: this.#bytes.length - before - behind }
  }

  /** Places of offsets of `view`; each must not be before the last. */
  placeFinder(): (offset: number) => Place {
    const cursor = this.#cursor.copy()
    let at = this.#at
    return (offset) => {
      cursor.advance(this.#buffer, at, offset)
      at = offset
      return cursor.place()
    }
  }

  /** Reads on by so many characters. */
  skip(length: number): void {
    const to = Math.min(this.#at + length, this.#buffer.length)
    this.#cursor.advance(this.#buffer, this.#at, to)
    this.#at = to
  }

  /** The tag that starts here; `unfinished` where it may need more input. */
  tag(): Tag | 'unfinished' | undefined {
    tagPattern.lastIndex = this.#at
    const match = tagPattern.exec(this.#buffer)
    if (match !== null) {
      const form = match[1] === '/' ? 'closing' : match[3] === '/' ? 'empty' : 'opening'
      return { source: match[0], name: match[2] ?? '', form }
    }
    const mayGoOn = !this.#ended && this.rest < longestTag && this.find('<', 1) < 0
    return mayGoOn ? 'unfinished' : undefined
  }
}

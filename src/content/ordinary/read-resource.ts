import { giveUp } from './unsure.ts'

export interface Resource {
  readonly url: string
  readonly title: string | null
  /** Behind the closing parenthesis. */
  readonly end: number
}

// Inside the parenthesis: an address in angle brackets, or one without spaces that opens no parenthesis; a title in quotes.
const resource =
  /\((?:<((?:[^<>\\\n]|\\[^\n])*)>|((?:[^\s()<\\\p{Cc}]|\\[^\s])(?:[^\s()\\\p{Cc}]|\\[^\s])*)?)(?: "((?:[^"\\]|\\.)*)")?\)/suy

const references = /&(?:#|[A-Za-z])[A-Za-z\d]*;/

/** What stands behind the text of a link or picture, and begins with a parenthesis. */
export function readResource(text: string, at: number): Resource | undefined {
  if (text.charAt(at) !== '(') return undefined
  resource.lastIndex = at
  const found = resource.exec(text)
  if (found === null) return giveUp()
  const [whole, enclosed, bare = '', title] = found
  return {
    url: withoutEscapes(enclosed ?? bare),
    title: title === undefined ? null : withoutEscapes(title),
    end: at + whole.length,
  }
}

function withoutEscapes(value: string): string {
  if (references.test(value)) giveUp()
  return value.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

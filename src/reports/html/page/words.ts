import type { BodyFormat } from '../../../model/post.ts'

export interface Word {
  /** As it is compared: in small letters, composed. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Words {
  readonly shown: readonly Word[]
  /** Words in attributes, addresses and comments: nobody sees them, but what is shown later may come from there. */
  readonly hidden: ReadonlySet<string>
}

/** `&eacute;` in words of HTML; the page asks the browser. */
export type Decode = (entity: string) => string

/** The dashes of a comment are counted, so that the script can stand in HTML. */
const html = String.raw`<!-{2}[\s\S]*?(?:-->|$)|<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$)|<\/?[a-zA-Z][^<>]*>`
const address = String.raw`\bhttps?:\/\/[^\s<>"']+`
/** `[tag]`, `[tag a="b"]`, `[/tag]`; not the text of a link. */
const shortcode = String.raw`\[\/[\w-]+\]|\[[\w-]+(?:\s+[^\[\]]*|\s*\/)?\](?![(:\]])`
const link = String.raw`(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)|^\s*\[[^\]]+\]:.*$|^\s*\d+[.)](?=\s)|^\s*(?:\x60{3,}|~{3,}).*$`
const entity = String.raw`&(?:[a-zA-Z][a-zA-Z\d]*|#\d+|#[xX][\da-fA-F]+);`
/** An apostrophe ends it: there are too many ways to write one. */
const word = String.raw`[\p{L}\p{N}\p{M}]+`

const patterns: Readonly<Record<BodyFormat | 'plain', RegExp>> = {
  wordpress: pattern(html, shortcode, address),
  html: pattern(html, shortcode, address),
  text: pattern(shortcode, address),
  markdown: pattern(html, link, address),
  plain: pattern(address),
}

function pattern(...hidden: readonly string[]): RegExp {
  return new RegExp(`(?<hidden>${hidden.join('|')})|(?<entity>${entity})|(?<word>${word})`, 'gmu')
}

const normal = (text: string): string => text.toLowerCase().normalize('NFC')

/** The words a reader sees in a text of this format, with their places. */
export function wordsOf(text: string, format: BodyFormat | 'plain', decode: Decode): Words {
  const shown: Word[] = []
  const hidden = new Set<string>()
  const wholeWord = new RegExp(word, 'gu')
  for (const match of text.matchAll(patterns[format])) {
    const { groups = {}, index: start } = match
    const end = start + match[0].length
    if (groups['hidden'] !== undefined) for (const [found] of match[0].matchAll(wholeWord)) hidden.add(normal(found))
    else if (groups['word'] !== undefined) push(shown, { text: normal(match[0]), start, end })
    else if (/^[\p{L}\p{N}]+$/u.test(decode(match[0]))) push(shown, { text: normal(decode(match[0])), start, end })
  }
  return { shown, hidden }
}

/** `caf`, `&eacute;` and what follows are one word. */
function push(words: Word[], word: Word): void {
  const last = words.at(-1)
  if (last?.end === word.start)
    words[words.length - 1] = { text: last.text + word.text, start: last.start, end: word.end }
  else words.push(word)
}

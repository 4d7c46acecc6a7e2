import { blockNames } from './autop-names.ts'
import { isSpace, skipSpaces } from './pcre-spaces.ts'

/**
 * What a tag is to `wpautop`.
 *
 * - `inline`: text to it; a comment is as well
 * - `opening`, `closing`: of a block element
 * - `rule`: `<hr>` without attributes, which is both
 * - `pre`: begins what is left as it is
 * - `break`: `<br>`
 * - `odd`: for the rules
 */
export type TagKind = 'inline' | 'opening' | 'closing' | 'rule' | 'pre' | 'break' | 'odd'

/** Elements for which there are rules of their own, none of them quick to tell. */
const special = 'option object figcaption script style svg source track'.split(' ')

/** The most usual ones of those that are no blocks. */
const inlineNames = 'abbr cite code del em iframe img ins small span strong sub sup'.split(' ')

const kinds: ReadonlyMap<string, TagKind> = new Map<string, TagKind>([
  ...inlineNames.map((name) => [name, 'inline'] as const),
  ...blockNames.map((name) => [name, 'opening'] as const),
  ...special.map((name) => [name, 'odd'] as const),
  ['hr', 'rule'],
  ['pre', 'pre'],
  ['br', 'break'],
])

/** The rules look no further: a name that only begins like one of these is one to them. */
const ruled = new RegExp(`^(?:${[...blockNames, ...special].join('|')})`)

const slash = 0x2f
const greaterThan = 0x3e
const letterP = 0x70

function nameStartOf(text: string, start: number): number {
  return text.charCodeAt(start + 1) === slash ? start + 2 : start + 1
}

function nameEndOf(text: string, nameStart: number): number {
  let at = nameStart
  for (let code = text.charCodeAt(at); (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39); )
    code = text.charCodeAt(++at)
  return at
}

/** Of a block, by its tag that begins here. */
export function tagName(text: string, start: number): string {
  const nameStart = nameStartOf(text, start)
  return text.slice(nameStart, nameEndOf(text, nameStart))
}

/** What the tag is that begins here. */
export function tagKind(text: string, start: number): TagKind {
  const nameStart = nameStartOf(text, start)
  const nameEnd = nameEndOf(text, nameStart)
  if (nameEnd === nameStart) return kindOfNameless(text, start)
  const next = text.charCodeAt(nameEnd)
  if (next !== greaterThan && next !== slash && !isSpace(next)) return 'odd'
  if (nameEnd === nameStart + 1 && text.charCodeAt(nameStart) !== letterP) return 'inline'
  const name = text.slice(nameStart, nameEnd)
  const kind = kinds.get(name) ?? (ruled.test(name) ? 'odd' : 'inline')
  if (kind === 'inline') return kind
  if (nameStart > start + 1) return kind === 'opening' && next === greaterThan ? 'closing' : 'odd'
  if (kind === 'rule') return isEmptyTag(text, nameEnd) ? 'rule' : 'opening'
  return kind === 'break' && !isWrittenBreak(text, start) ? 'odd' : kind
}

/** Comments, `<?php`, `a < b`. Upper case is no block to most rules, and what the rules leave to each other is a matter for them. */
function kindOfNameless(text: string, start: number): TagKind {
  const first = text.charCodeAt(start + 1)
  const isLetter = (first >= 0x41 && first <= 0x5a) || first === slash
  return isLetter || text.startsWith('<!-- wpnl', start) || text.startsWith('<![', start) ? 'odd' : 'inline'
}

/** `\s*\/?>` */
function isEmptyTag(text: string, nameEnd: number): boolean {
  const at = skipSpaces(text, nameEnd)
  return text.charCodeAt(text.charCodeAt(at) === slash ? at + 1 : at) === greaterThan
}

/** Those of one spelling, or that get it. */
const isWrittenBreak = (text: string, start: number): boolean =>
  text.startsWith('>', start + 3) || text.startsWith('/>', start + 3) || text.startsWith(' />', start + 3)

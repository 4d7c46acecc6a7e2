/** What ends a line of text, before a note. */
const lineBreak = /\n|<\/?(?:blockquote|br|d[dlt]|div|figure|h[1-6]|li|ol|p|section|t[dhr]|ul)\b[^>]*>|<!--[^>]*-->/gi

/** How far back a line is looked at. */
const reach = 400

/** A note belongs to words in front of it on its line. What begins one, like `[1. First steps]`, is no note. */
export function standsInText(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - reach), start)
  if (before.endsWith('\\')) return false
  const line = before.split(lineBreak).at(-1) ?? ''
  return /[\p{L}\p{N}]/u.test(line.replace(/<[^>]*>/g, '').replace(/^[\s>*+-]*(?:\d+[.)]\s)?/, ''))
}

/** What is no text within a sentence. */
const block =
  /<!--|<\/?(?:blockquote|d[dlt]|div|figure|form|h[1-6]|hr|li|ol|p|pre|script|section|style|table|t[dhr]|ul)\b/i

const tag = /<(\/?)([a-z][\w-]*)[^>]*>/gi

const empty: ReadonlySet<string> = new Set(['br', 'img', 'input', 'wbr'])

/** Whether every element that begins in it ends in it. */
export function isWhole(content: string): boolean {
  if (block.test(content)) return false
  const open: string[] = []
  for (const [, slash, name = ''] of content.matchAll(tag)) {
    if (empty.has(name.toLowerCase())) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

/** `((a) and (b))` is an aside in brackets of its own. */
export function isBalanced(content: string): boolean {
  let depth = 0
  for (const [bracket] of content.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

const link = /<a\s[^>]*\bhref|\bhttps?:\/\/\w|\]\(/i

const code = /[{};]\s*$|&&|\|\||[=!<>]=|\\[a-z]|\w\(\)|[$@]\w+\s*[=,)]|\s[+*=^]\s/i

const word = /(?<![\p{L}\p{N}_$])\p{L}[\p{L}\p{M}'’-]+(?![\p{L}\p{N}_(])/gu

/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u

/** Two words or a link, and nothing of a formula or a program. */
export function isProse(content: string): boolean {
  if (link.test(content)) return true
  const words = content.replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' ')
  return !code.test(words) && ([...words.matchAll(word)].length > 1 || unspaced.test(words))
}

/** As people number: from 1, never back. */
export const isNumbered = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => (index === 0 ? number === 1 : number >= numbers[index - 1]!))

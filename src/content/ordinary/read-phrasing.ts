import type { Image, Link, PhrasingContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type DelimiterRun, delimiterRunAt } from './delimiter-run.ts'
import { readResource } from './read-resource.ts'
import { inlineTag } from './tags.ts'
import { giveUp } from './unsure.ts'

/** What was opened and waits for its other half. Below all stands the text itself, which nothing closes. */
interface Frame {
  readonly run?: DelimiterRun
  readonly bracket?: '[' | '!['
  readonly nodes: PhrasingContent[]
  /** Of a bracket: a link stands in it, so that it can be none itself. */
  holdsLink?: boolean
  /** Of a bracket: an address stands in it, which outside of a link would be a link. */
  holdsAddress?: boolean
}

/** The underscores that stand in words are letters. */
const special = /[\\`*[\]<&~\n]|!\[|(?<![A-Za-z\d])_|_(?![A-Za-z\d])/g
const web = /www\./i
const plainAddress = /^(?:[!-%'()+-;=?-Z^a-z{|}]|(?<=[A-Za-z\d])_(?=[A-Za-z\d]))+$/
const autolink = /<([A-Za-z][A-Za-z\d.+-]{1,31}:[!-;=?-~\u00A0-\uFFFF]*)>/y
const otherTag = /<(?:[A-Za-z!/?]|[^\s<>]*@)/y
const reference = /&(?:#(?:[xX]([\dA-Fa-f]{1,6})|\d{1,7})|[A-Za-z\d]{1,31});/y
const singleTilde = /(?<!~)~(?!~)/g

/** What opens more without closing it is written to take long. */
const deepest = 50

/** The text of a paragraph, heading or cell. No line of it begins or ends with a space. */
export function readPhrasing(text: string, inCell = false): PhrasingContent[] {
  const base: Frame = { nodes: [] }
  const frames = [base]
  let at = 0

  special.lastIndex = 0
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    if (found.index > at) plain(at, found.index)
    if (frames.length > deepest) giveUp()
    at = read(found.index, found[0])
    special.lastIndex = at
  }
  if (at < text.length) plain(at, text.length)
  while (frames.length > 1) dissolve()
  return base.nodes

  function read(start: number, found: string): number {
    switch (found) {
      case '\\':
        return readEscape(start)
      case '`':
        return readCode(start)
      case '[':
      case '![':
        frames.push({ bracket: found, nodes: [] })
        return start + found.length
      case ']':
        return readBracketEnd(start)
      case '<':
        return readAutolink(start)
      case '&':
        return readReference(start)
      case '\n':
        append('\n')
        return start + 1
      default:
        return readRun(delimiterRunAt(text, start), start)
    }
  }

  /** Text without a special character. An address in it, whole and in plain letters, is text as well. */
  function plain(start: number, end: number): void {
    const value = text.slice(start, end)
    append(value)
    if (!mayHoldAddress(value)) return
    const bracket = frames.findLast((frame) => frame.bracket !== undefined)
    if (bracket !== undefined) bracket.holdsAddress = true
    else checkAddresses(start, end)
  }

  function checkAddresses(start: number, end: number): void {
    let from = start
    while (from > 0 && !isSpace(text.charAt(from - 1))) from--
    let to = end
    while (to < text.length && !isSpace(text.charAt(to))) to++
    const words = text.slice(from, to).split(/\s+/)
    // What else stands in it may be read as part of the address.
    if (words.some((word) => mayHoldAddress(word) && !plainAddress.test(word))) giveUp()
  }

  function append(value: string): void {
    const { nodes } = frames.at(-1)!
    const last = nodes.at(-1)
    if (last?.type === 'text') last.value += value
    else nodes.push({ type: 'text', value })
  }

  function adopt(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      if (node.type === 'text') append(node.value)
      else frames.at(-1)!.nodes.push(node)
    }
  }

  /** The topmost frame was no markup after all. */
  function dissolve(): void {
    const { run, bracket, nodes, holdsAddress, holdsLink } = frames.pop()!
    if (holdsAddress) giveUp()
    if (holdsLink) markAsHoldingLink()
    append(bracket ?? run!.marker.repeat(run!.size))
    adopt(nodes)
  }

  function markAsHoldingLink(): void {
    for (const frame of frames) if (frame.bracket !== undefined) frame.holdsLink = true
  }

  function readEscape(start: number): number {
    const next = text.charAt(start + 1)
    if (next === '\n') frames.at(-1)!.nodes.push({ type: 'break' })
    else if (/[!-/:-@[-`{-~]/.test(next)) append(next)
    else {
      append('\\')
      return start + 1
    }
    return start + 2
  }

  function readCode(start: number): number {
    const opening = runLength(start, '`')
    const end = start + opening
    let from = text.indexOf('`', end)
    while (from !== -1) {
      const closing = runLength(from, '`')
      if (closing === opening) {
        frames.at(-1)!.nodes.push({ type: 'inlineCode', value: codeOf(text.slice(end, from)) })
        return from + closing
      }
      from = text.indexOf('`', from + closing)
    }
    append(text.slice(start, end))
    return end
  }

  function codeOf(source: string): string {
    const value = inCell ? source.replaceAll('\\|', '|') : source
    const isPadded = /^[ \n].*[ \n]$/s.test(value) && /[^ \n]/.test(value)
    return isPadded ? value.slice(1, -1) : value
  }

  function runLength(start: number, character: string): number {
    let end = start
    while (text.charAt(end) === character) end++
    return end - start
  }

  function readAutolink(start: number): number {
    autolink.lastIndex = start
    const found = autolink.exec(text)
    if (found === null) return readTag(start)
    const url = found[1]!
    markAsHoldingLink()
    frames.at(-1)!.nodes.push({ type: 'link', title: null, url, children: [{ type: 'text', value: url }] })
    return start + found[0].length
  }

  function readTag(start: number): number {
    inlineTag.lastIndex = start
    const found = inlineTag.exec(text)
    if (found !== null) {
      frames.at(-1)!.nodes.push({ type: 'html', value: found[0] })
      return start + found[0].length
    }
    otherTag.lastIndex = start
    if (otherTag.test(text)) giveUp()
    append('<')
    return start + 1
  }

  function readReference(start: number): number {
    reference.lastIndex = start
    const found = reference.exec(text)
    if (found === null) {
      append('&')
      return start + 1
    }
    const code = Number.parseInt(found[1] ?? '', 16)
    // Letters alone; of others, HTML makes other ones.
    if (!(code > 0x20 && code < 0x7f) && !(code > 0xa0 && code < 0xd800)) giveUp()
    append(String.fromCharCode(code))
    return start + found[0].length
  }

  function readBracketEnd(start: number): number {
    const open = frames.findLastIndex((frame) => frame.bracket !== undefined)
    if (open === -1) {
      append(']')
      return start + 1
    }
    const found = readResource(text, start + 1)
    // Whether a run in brackets finds its other half outside of them is not for a quick reader to say.
    if (found === undefined && frames.length - 1 > open) giveUp()
    while (frames.length - 1 > open) dissolve()
    if (found === undefined) {
      dissolve()
      append(']')
      return start + 1
    }
    const { bracket, nodes, holdsLink } = frames.pop()!
    const { url, title, end } = found
    if (bracket === '![') {
      const image: Image = { type: 'image', title, url, alt: textOf({ type: 'paragraph', children: nodes }) }
      frames.at(-1)!.nodes.push(image)
      return end
    }
    if (holdsLink) giveUp()
    markAsHoldingLink()
    const link: Link = { type: 'link', title, url, children: nodes as Link['children'] }
    frames.at(-1)!.nodes.push(link)
    return end
  }

  function readRun(run: DelimiterRun, start: number): number {
    const { marker, size, canOpen, canClose } = run
    const end = start + size
    if (marker === '~' && size !== 2) {
      if (size > 2 || (text.match(singleTilde)?.length ?? 0) > 1) giveUp()
      append('~')
      return end
    }
    const hasOpener = frames.some((frame) => frame.run?.marker === marker)
    if (canClose && hasOpener) close(run)
    else if (canOpen && size <= 3) frames.push({ run, nodes: [] })
    else if (canOpen) giveUp()
    else append(marker.repeat(size))
    return end
  }

  /** Only what is nested as brackets are; how runs of different lengths share their markers takes longer to tell. */
  function close({ marker, size, canOpen }: DelimiterRun): void {
    for (let left = size; left > 0; ) {
      const top = frames.at(-1)!.run
      if (top?.marker !== marker || top.size > left) giveUp()
      if ((top.canClose || canOpen) && top.size !== left) giveUp()
      wrap(frames.pop()!)
      left -= top.size
    }
  }

  function wrap({ run, nodes }: Frame): void {
    const { marker, size } = run!
    if (nodes.length === 0) giveUp()
    const children = nodes
    const wrapped: PhrasingContent =
      marker === '~'
        ? { type: 'delete', children }
        : size === 2
          ? { type: 'strong', children }
          : { type: 'emphasis', children: size === 3 ? [{ type: 'strong', children }] : children }
    frames.at(-1)!.nodes.push(wrapped)
  }
}

const mayHoldAddress = (text: string): boolean => text.includes('@') || text.includes('://') || web.test(text)

const isSpace = (character: string): boolean => character === ' ' || character === '\n'

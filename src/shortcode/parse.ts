import type { Dialect, Repair, Shortcode, ShortcodeContent, ShortcodeRoot } from './ast.ts'
import { toUnescaped, unescapeMarkdown } from './markdown-escapes.ts'
import type { Tags } from './names.ts'
import { namesIn } from './names.ts'
import { PointCursor, pointsFrom } from './point-cursor.ts'
import { readAttributes } from './read-attributes.ts'
import { remap } from './remap.ts'
import { shorten } from './shorten.ts'
import type { Opener, Tokens } from './tokenize.ts'
import { tokenize } from './tokenize.ts'

export interface ParseOptions {
  /** Names that count as shortcodes, in the order they are registered, or a question. */
  readonly tags: Tags
  /**
   * How the text was damaged. `auto`, the default, asks it of each shortcode, but takes backslashes for the author's own:
   * only `markdown` reads them as escapes, and asks for the other damage as `auto` does.
   */
  readonly dialect?: 'auto' | Dialect
  /** Whether `<` opens an HTML element (default: true). Plain text has none. */
  readonly html?: boolean
  /** Tags whose body is code: it stays one text, and only their own closing tag ends it. */
  readonly isOpaque?: (name: string) => boolean
  /** Ranges in which nothing is a shortcode, ascending and apart. */
  readonly skip?: readonly { readonly start: number; readonly end: number }[]
}

interface Frame {
  readonly parent: { children: ShortcodeContent[] }
  /** The shortcode whose content is being read; none at the root. */
  readonly shortcode?: { node: Shortcode; end: number }
  /** Where the content ends. */
  readonly end: number
  /** Up to where it has been read. */
  at: number
}

/**
 * Reads a text for shortcodes exactly as `do_shortcode( $text, true )` would run them, were every callback to run
 * `do_shortcode` over its content: the first `[/tag]` closes, names are case-sensitive, `[[tag]]` is escaped, nothing
 * inside an HTML element, comment or CDATA section is a shortcode. One pass, linear time, no recursion.
 */
export function parseShortcodes(text: string, options: ParseOptions): ShortcodeRoot {
  if (options.dialect !== 'markdown') return parseNamed(text, namesIn(text, options.tags), options)
  const unescaped = unescapeMarkdown(text, options.skip ?? [])
  const names = namesIn(unescaped.text, options.tags)
  if (unescaped.text === text) return parseNamed(text, names, options)
  const skip = toUnescaped(options.skip ?? [], unescaped)
  return remap(parseNamed(unescaped.text, names, { ...options, skip }), text, unescaped.toSource)
}

/**
 * The same, where nothing is escaped as in Markdown.
 *
 * @param names What `namesIn` finds in the text.
 */
export function parseNamed(
  text: string,
  names: ReadonlyMap<string, number>,
  options: Omit<ParseOptions, 'tags'>,
): ShortcodeRoot {
  const root: ShortcodeRoot = { type: 'root', children: [] }
  const cursor = new PointCursor(text)
  const tokens =
    names.size === 0
      ? undefined
      : tokenize(text, {
          names,
          isOpaque: options.isOpaque ?? (() => false),
          html: options.html ?? true,
          skip: options.skip ?? [],
        })
  if (tokens !== undefined) build(text, tokens, root, cursor, options)
  else if (text !== '') root.children.push({ type: 'text', value: text, position: cursor.position(0, text.length) })
  root.position = { start: { line: 1, column: 1, offset: 0 }, end: cursor.point(text.length) }
  return root
}

function build(
  text: string,
  tokens: Tokens,
  root: ShortcodeRoot,
  cursor: PointCursor,
  options: Omit<ParseOptions, 'tags'>,
): void {
  const stack: Frame[] = [{ parent: root, end: text.length, at: 0 }]
  let index = 0
  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!
    const opener = tokens.openers[index]
    if (opener === undefined || opener.start >= frame.end) {
      leave(frame)
      continue
    }
    index++
    if (opener.start < frame.at || opener.tagEnd === -1 || opener.tagEnd >= frame.end) continue
    const name = resolveName(opener, tokens, frame, stack.length === 1)
    if (name !== undefined) enter(frame, opener, name)
  }

  function enter(frame: Frame, opener: Opener, name: string): void {
    const { start, tagEnd } = opener
    const isSelfClosing = text.charCodeAt(tagEnd - 1) === 0x2f && tagEnd - 1 >= start + 1 + name.length
    const closer = isSelfClosing ? -1 : firstBetween(tokens.closers.get(name), tagEnd + 1, frame.end - name.length - 3)
    const end = closer === -1 ? tagEnd + 1 : closer + name.length + 3
    const isEscaped =
      isBracket(text, start - 1, 0x5b, frame.at, frame.end) && isBracket(text, end, 0x5d, frame.at, frame.end)
    if (isEscaped) {
      textUpTo(frame, start - 1)
      const value = text.slice(start, end)
      frame.parent.children.push({ type: 'escapedShortcode', value, position: cursor.position(start - 1, end + 1) })
      frame.at = end + 1
      return
    }
    textUpTo(frame, start)
    const node = openShortcode(text, opener, name, isSelfClosing, cursor, options.dialect ?? 'auto')
    frame.parent.children.push(node)
    frame.at = end
    if (closer === -1) {
      node.position.end = cursor.point(end)
      return
    }
    node.form = 'enclosing'
    node.data!.source!.close = text.slice(closer, end)
    const content: Frame = { parent: node, shortcode: { node, end }, end: closer, at: tagEnd + 1 }
    if (options.isOpaque?.(name)) textUpTo(content, closer)
    stack.push(content)
  }

  function leave(frame: Frame): void {
    textUpTo(frame, frame.end)
    stack.pop()
    if (frame.shortcode !== undefined) frame.shortcode.node.position.end = cursor.point(frame.shortcode.end)
  }

  function textUpTo(frame: Frame, end: number): void {
    if (end <= frame.at) return
    const position = cursor.position(frame.at, end)
    frame.parent.children.push({ type: 'text', value: text.slice(frame.at, end), position })
    frame.at = end
  }
}

/**
 * WordPress tries the names that this level of the text holds, as they were registered; a name that is only the front of
 * a longer run (`a` of `[a:b]`) counts where it also stands alone somewhere in the level.
 */
function resolveName(opener: Opener, tokens: Tokens, level: Frame, isTop: boolean): string | undefined {
  const whole = opener.runEnd - opener.start - 1
  const [first] = opener.candidates
  if (first?.length === whole) return first
  return opener.candidates.find((name) => {
    if (name.length === whole) return true
    const start = level.shortcode === undefined ? 0 : contentStart(level.shortcode.node)
    return (isTop && tokens.inElements.has(name)) || firstBetween(wholeNames(tokens).get(name), start, level.end) !== -1
  })
}

const known = new WeakMap<Tokens, ReadonlyMap<string, readonly number[]>>()

/** Where each name stands whole behind a `[`, ascending. Few texts hold names that need it. */
function wholeNames(tokens: Tokens): ReadonlyMap<string, readonly number[]> {
  const before = known.get(tokens)
  if (before !== undefined) return before
  const found = new Map<string, number[]>()
  for (const { start, runEnd, candidates } of tokens.openers) {
    const name = candidates.find(({ length }) => length === runEnd - start - 1)
    if (name === undefined) continue
    const offsets = found.get(name)
    if (offsets === undefined) found.set(name, [start])
    else offsets.push(start)
  }
  known.set(tokens, found)
  return found
}

const contentStart = ({ position, data }: Shortcode): number =>
  position.start.offset! + (data?.source?.open.length ?? 0)

function openShortcode(
  text: string,
  { start, tagEnd }: Opener,
  name: string,
  isSelfClosing: boolean,
  cursor: PointCursor,
  dialect: 'auto' | Dialect,
): Shortcode {
  const attributesStart = start + 1 + name.length
  const source = text.slice(attributesStart, isSelfClosing ? tagEnd - 1 : tagEnd)
  const startPoint = cursor.point(start)
  const { attributes, positional, repairs } = readAttributes(source, dialect)
  const node: Shortcode = {
    type: 'shortcode',
    name,
    attributes,
    positional,
    form: isSelfClosing ? 'self-closing' : 'bare',
    children: [],
    position: { start: startPoint, end: startPoint },
    data: { source: { open: text.slice(start, tagEnd + 1), close: '' } },
  }
  if (repairs.length > 0) {
    const pointAt = pointsFrom(text.slice(start, tagEnd), startPoint)
    const offset = name.length + 1
    node.data!.repairs = repairs.map(
      ({ start: from, end: to, actual, expected, kind }): Repair => ({
        kind,
        actual: shorten(actual),
        expected: shorten(expected),
        position: { start: pointAt(from + offset), end: pointAt(to + offset) },
      }),
    )
  }
  return node
}

/** The first of some ascending offsets that lies in `from … to`, or -1. */
function firstBetween(offsets: readonly number[] | undefined, from: number, to: number): number {
  if (offsets === undefined) return -1
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < from) low = middle + 1
    else high = middle
  }
  const found = offsets[low]
  return found !== undefined && found <= to ? found : -1
}

const isBracket = (text: string, at: number, bracket: number, from: number, to: number): boolean =>
  at >= from && at < to && text.charCodeAt(at) === bracket

import { elementEnd } from './html-elements.ts'
import { isWordOrHyphen, nameEnd } from './names.ts'

/** A `[name` that may open a shortcode. Offsets only: the source stays the one string. */
export interface Opener {
  /** Of the `[`. */
  readonly start: number
  /** Names that could be meant, in WordPress's order; nearly always one. */
  readonly candidates: readonly string[]
  /** Where the run of name characters ends: a candidate that ends before it must stand alone elsewhere to count. */
  readonly runEnd: number
  /** Of the first `]` behind it, outside HTML elements; -1 where there is none. */
  tagEnd: number
}

export interface Tokens {
  /** Ascending. */
  readonly openers: readonly Opener[]
  /** Offsets of each name's `[/name]`, ascending. */
  readonly closers: ReadonlyMap<string, readonly number[]>
  /** Names that stand behind a `[` inside HTML elements, where they open nothing. */
  readonly inElements: ReadonlySet<string>
}

export interface TokenizeOptions {
  /** As `namesIn` found them. */
  readonly names: ReadonlyMap<string, number>
  /** Whether what stands between a tag and its closer is code: no element, no shortcode. */
  readonly isOpaque: (name: string) => boolean
  /** Whether `<` opens an HTML element, inside which WordPress runs no shortcode. */
  readonly html: boolean
  /** Ranges to pass over (code, scripts), ascending. */
  readonly skip: readonly { readonly start: number; readonly end: number }[]
}

/**
 * One pass over the brackets and angle brackets; `indexOf` finds the next of each faster than any loop. Knows no nesting.
 */
export function tokenize(text: string, options: TokenizeOptions): Tokens {
  const openers: Opener[] = []
  const closers = new Map<string, number[]>()
  const inElements = new Set<string>()
  const candidatesOf = candidateFinder(options.names)
  const skip = options.skip[Symbol.iterator]()
  let range = skip.next()
  let waiting = 0
  let element = options.html ? text.indexOf('<') : -1
  let open = text.indexOf('[')
  // Not looked for yet; -1 once there is none.
  let close = -2
  let at = 0
  while (open !== -1 || waiting < openers.length) {
    if (waiting < openers.length && close !== -1 && close < at) close = text.indexOf(']', at)
    const next = firstOf(open, waiting < openers.length ? close : -1, element)
    if (next === -1) break
    if (!range.done && next >= range.value.start) {
      at = Math.max(at, range.value.end)
      range = skip.next()
    } else if (next === element) {
      at = elementEnd(text, next)
      if (open !== -1 && open < at) noteNames(text, open, at, options.names, inElements)
    } else {
      at = next === open ? openBracket(next) : closeBracket(next)
    }
    if (element !== -1 && element < at) element = text.indexOf('<', at)
    if (open !== -1 && open < at) open = text.indexOf('[', at)
  }
  return { openers, closers, inElements }

  // [/gallery]      [gallery ids="1"]
  // ^               ^
  function openBracket(start: number): number {
    if (text.charCodeAt(start + 1) === 0x2f) {
      const end = nameEnd(text, start + 2)
      if (text.charCodeAt(end) === 0x5d) append(closers, options.names, text.slice(start + 2, end), start)
      return start + 1
    }
    const runEnd = nameEnd(text, start + 1)
    if (runEnd === start + 1) return start + 1
    const run = text.slice(start + 1, runEnd)
    const candidates = candidatesOf(run)
    if (candidates.length > 0) openers.push({ start, candidates, runEnd, tagEnd: -1 })
    return runEnd
  }

  // [code] if (a < b) [/code]
  //      ^
  function closeBracket(end: number): number {
    const name = openers[waiting]?.candidates[0]
    for (; waiting < openers.length; waiting++) openers[waiting]!.tagEnd = end
    if (name === undefined || !options.isOpaque(name) || text.charCodeAt(end - 1) === 0x2f) return end + 1
    const closer = text.indexOf(`[/${name}]`, end)
    return closer === -1 ? end + 1 : closer
  }
}

/** The smallest offset of those that were found; -1 where none was. */
function firstOf(a: number, b: number, c: number): number {
  let first = a
  if (b !== -1 && (first === -1 || b < first)) first = b
  if (c !== -1 && (first === -1 || c < first)) first = c
  return first
}

function append(map: Map<string, number[]>, names: ReadonlyMap<string, number>, name: string, at: number): void {
  if (!names.has(name)) return
  const known = map.get(name)
  if (known === undefined) map.set(name, [at])
  else known.push(at)
}

/** Names inside elements open nothing, yet WordPress counts them when it asks which names a text holds. */
function noteNames(
  text: string,
  start: number,
  end: number,
  names: ReadonlyMap<string, number>,
  found: Set<string>,
): void {
  for (let at = text.indexOf('[', start); at !== -1 && at < end; at = text.indexOf('[', at + 1)) {
    const name = text.slice(at + 1, nameEnd(text, at + 1))
    if (names.has(name)) found.add(name)
  }
}

/**
 * Which names a run of name characters can stand for: itself, and every shorter name that a character other than
 * `[\w-]` follows (`get_shortcode_regex`: `(?![\\w-])`). `[a:b]` can be `a:b` or `a`.
 */
function candidateFinder(names: ReadonlyMap<string, number>): (run: string) => readonly string[] {
  const lengths = [...new Set([...names.keys()].map((name) => name.length))].sort((a, b) => a - b)
  const known = new Map<string, readonly string[]>()
  return (run) => {
    let candidates = known.get(run)
    if (candidates === undefined) {
      candidates = find(run)
      known.set(run, candidates)
    }
    return candidates
  }

  function find(run: string): readonly string[] {
    const found: string[] = []
    for (const length of lengths) {
      if (length > run.length) break
      if (length < run.length && isWordOrHyphen(run.charCodeAt(length))) continue
      const name = run.slice(0, length)
      if (names.has(name)) found.push(name)
    }
    return found.sort((a, b) => names.get(a)! - names.get(b)!)
  }
}

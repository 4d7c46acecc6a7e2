import { parse as parseToml, TomlDate } from 'smol-toml'
import { parseDocument } from 'yaml'
import type { FrontMatter } from '../../model/post.ts'
import { endOfObject } from '../text/json-scan.ts'

/** A text parted into its front matter and the rest; put together again they are the text. */
export interface SplitText {
  readonly frontMatter?: FrontMatter
  readonly body: string
  /** Why the front matter could not be read. */
  readonly problem?: string
}

interface Fenced {
  readonly raw: string
  readonly content: string
  readonly format: FrontMatter['format']
}

/** More references than any front matter has; a bomb has millions. */
const maxAliases = 100

/**
 * Front matter as Jekyll, Hugo and their kin read it: YAML between `---`, TOML between `+++`, or a JSON object, at the very
 * beginning. Two thematic breaks with prose between them are no front matter.
 */
export function splitFrontMatter(text: string): SplitText {
  const fenced = fencedPart(text)
  if (fenced === undefined) return { body: text }
  const { raw, content, format } = fenced
  const body = text.slice(raw.length)
  try {
    const data = parsers[format](content)
    if (data === null || data === undefined) return { frontMatter: { raw, format, data: {} }, body }
    if (isRecord(data)) return { frontMatter: { raw, format, data }, body }
    return looksMeant(content)
      ? { frontMatter: { raw, format, data: {} }, body, problem: 'it is no list of fields' }
      : { body: text }
  } catch (error) {
    if (!looksMeant(content)) return { body: text }
    return { frontMatter: { raw, format, data: {} }, body, problem: reasonOf(error) }
  }
}

/** Whether a text begins with front matter that is nothing else: an object of JSON begins files of many kinds. */
export const startsWithFences = (text: string): boolean => {
  const format = fencedPart(text)?.format
  return format === 'yaml' || format === 'toml'
}

function fencedPart(text: string): Fenced | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const fence = /^(?:---|\+\+\+)(?=[ \t]*(?:\r\n?|\n))/.exec(text.slice(start, start + 100))?.[0]
  if (fence === '---') return between(text, start, /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)/m, 'yaml')
  if (fence === '+++') return between(text, start, /^\+\+\+[ \t]*(?:\r\n?|\n|$)/m, 'toml')
  return text.startsWith('{', start) ? jsonPart(text, start) : undefined
}

function between(text: string, start: number, closing: RegExp, format: FrontMatter['format']): Fenced | undefined {
  const firstLine = /\r\n?|\n/.exec(text.slice(start))
  if (firstLine === null) return undefined
  const from = start + firstLine.index + firstLine[0].length
  const end = closing.exec(text.slice(from))
  if (end === null) return undefined
  return { raw: text.slice(0, from + end.index + end[0].length), content: text.slice(from, from + end.index), format }
}

/** Up to the brace that closes the first one. `{{< x >}}` and `{% x %}` begin a body, not an object. */
function jsonPart(text: string, start: number): Fenced | undefined {
  if (!/^\{\s*["}]/.test(text.slice(start, start + 1000))) return undefined
  const end = endOfObject(text, start)
  if (end === undefined) return undefined
  const lineEnd = /^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(end, end + 1000))?.[0]
  if (lineEnd === undefined) return undefined
  return { raw: text.slice(0, end + lineEnd.length), content: text.slice(start, end), format: 'json' }
}

const parsers: Readonly<Record<FrontMatter['format'], (content: string) => unknown>> = {
  yaml(content) {
    // Jekyll takes the last of two equal keys, so files with them are in use.
    const document = parseDocument(content, { logLevel: 'silent', uniqueKeys: false, prettyErrors: true })
    const [error] = document.errors
    if (error !== undefined) throw error
    return document.toJS({ maxAliasCount: maxAliases })
  },
  toml: (content) => plain(parseToml(content)),
  json: (content) => JSON.parse(content),
}

/** TOML has dates of its own, which would not survive the way to another thread. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) : value
}

/** Prose between two thematic breaks is no broken front matter; something with a field on its first line is. */
const looksMeant = (content: string): boolean => /^\s*(?:["']?[\w-]+["']?\s*[:=]|\{)/.test(content)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first line: libraries add a drawing of the place. */
function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply'
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}

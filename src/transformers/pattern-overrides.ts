import { escapeAttribute } from 'entities'
import type { JsonValue } from '../model/metadata.ts'
import { isRecord, readJson, textAt, valueAt } from './json-values.ts'

// <!-- wp:paragraph {"metadata":{"name":"Greeting","bindings":{…}}} -->
//         ^ block   ^ attributes
const opener = /<!--\s+wp:(?:core\/)?(?<block>button|heading|image|paragraph)\s+(?<attributes>\{[^<>]*?\})\s+-->/g

/**
 * The body of a synced pattern with the words that one use of it has of its own (`content` of `core/block`, since
 * WordPress 6.6): `{ "Greeting": { "content": "Ahoy" } }`, by the names that blocks have in their metadata.
 */
export function withOverrides(body: string, overrides: JsonValue | undefined): string {
  if (!isRecord(overrides) || Object.keys(overrides).length === 0) return body
  const parts: string[] = []
  // Where one is not closed, none after it is.
  const unclosed = new Set<string>()
  let done = 0
  for (const { 0: source, index, groups } of body.matchAll(opener)) {
    const { block = '', attributes } = groups ?? {}
    const own = valueAt(overrides, textAt(readJson(attributes), 'metadata', 'name'))
    const start = index + source.length
    if (!isRecord(own) || start < done || unclosed.has(block)) continue
    const length = body.slice(start).search(new RegExp(`<!--\\s+/wp:(?:core/)?${block}\\s+-->`))
    if (length < 0) {
      unclosed.add(block)
      continue
    }
    parts.push(body.slice(done, start), overridden(block, body.slice(start, start + length), own))
    done = start + length
  }
  return parts.join('') + body.slice(done)
}

function overridden(block: string, html: string, own: JsonValue): string {
  const { content, text, url, alt, title } = isRecord(own) ? own : {}
  if (block === 'image')
    return withAttribute(
      withAttribute(withAttribute(html, 'img', 'src', url), 'img', 'alt', alt),
      'img',
      'title',
      title,
    )
  if (block === 'button') return withInner(withAttribute(html, 'a', 'href', url), 'a', text)
  return withInner(html, '[a-z][a-z\\d]*', content)
}

/** Of the first element of that name, all that stands in it. */
function withInner(html: string, tagName: string, inner: JsonValue | undefined): string {
  if (typeof inner !== 'string') return html
  const open = new RegExp(`<(${tagName})\\b[^<>]*>`, 'i').exec(html)
  if (open === null) return html
  const start = open.index + open[0].length
  const end = html.toLowerCase().lastIndexOf(`</${open[1]?.toLowerCase()}`)
  return end < start ? html : html.slice(0, start) + inner + html.slice(end)
}

function withAttribute(html: string, tagName: string, name: string, value: JsonValue | undefined): string {
  if (typeof value !== 'string') return html
  const spelt = `${name}="${escapeAttribute(value)}"`
  return html.replace(new RegExp(`<${tagName}\\b[^<>]*>`, 'i'), (tag) => {
    const known = new RegExp(`\\s${name}="[^"]*"`, 'i')
    return known.test(tag)
      ? tag.replace(known, () => ` ${spelt}`)
      : tag.replace(/\s*\/?>$/, (end) => ` ${spelt}${end.trim()}`)
  })
}

import { decodeHTML } from 'entities'
import type { PhrasingContent } from 'mdast'
import type { JsonValue } from '../model/metadata.ts'
import { isSafeUrl } from '../model/safe-url.ts'
import { type AttributeType, html, text } from './attribute-types.ts'
import { decodeBase64, decodePercent } from './base64.ts'
import { isRecord, listAt, readJson, textAt } from './json-values.ts'

/** `vc_value_from_safe`: what the attribute of a shortcode could not hold as it is. */
export function fromSafe(raw: string): string {
  const encoded = /^#E-8_(.*)$/s.exec(raw)?.[1]
  const value = encoded === undefined ? raw : decodePercent(decodeBase64(encoded) ?? encoded)
  return value.replaceAll('`{`', '[').replaceAll('`}`', ']').replaceAll('``', '"')
}

/** Text in WPBakery's spelling. */
export const safeText: AttributeType<string> = {
  expected: text.expected,
  isOptional: false,
  fallback: '',
  parse: (raw, tools) => text.parse(fromSafe(raw), tools),
}

/** Inline HTML in WPBakery's spelling. */
export const safeHtml: AttributeType<readonly PhrasingContent[]> = {
  expected: html.expected,
  isOptional: false,
  fallback: [],
  parse: (raw, tools) => html.parse(fromSafe(raw), tools),
}

export interface BuilderLink {
  readonly url: string
  readonly title: string
}

/**
 * `vc_build_link`: `url:https%3A%2F%2F…|title:Read%20on|target:%20_blank`. Before version 4.3, the address itself. UpSolution's
 * elements have JSON, percent-encoded.
 */
export const builderLink: AttributeType<BuilderLink> = {
  expected: '`url:…|title:…` with an address that runs no code',
  isOptional: false,
  fallback: { url: '', title: '' },
  parse: (raw) => {
    const { url, title } = readLink(raw.trim())
    const address = decodeHTML(url)
    return isSafeUrl(address) ? { url: address, title: decodeHTML(title) } : undefined
  },
}

function readLink(raw: string): BuilderLink {
  const json = raw.startsWith('%7B') || raw.startsWith('{') ? readJson(decodePercent(raw)) : undefined
  if (json !== undefined) return { url: textAt(json, 'url'), title: textAt(json, 'title') }
  if (!/^(?:url|title|target|rel):|\|/.test(raw)) return { url: raw, title: '' }
  const { url = '', title = '' } = readOptions(raw)
  return { url, title }
}

/** `vc_parse_multi_attribute`: `tag:h2|font_size:25px|color:%23fb3d50`. */
export function readOptions(raw: string): Record<string, string> {
  const options: Record<string, string> = Object.create(null)
  for (const pair of raw.split('|')) {
    const colon = pair.indexOf(':')
    if (colon > 0) options[pair.slice(0, colon).trim()] = decodePercent(pair.slice(colon + 1)).trim()
  }
  return options
}

/** `tag:h2|…`: the element that a title stands in. */
export const tagIn = (fontContainer: string, fallback: string): string => readOptions(fontContainer)['tag'] || fallback

/** `vc_param_group_parse_atts`: a list of records as JSON, percent-encoded. Empty where it is none. */
export function readGroup(raw: string): readonly Readonly<Record<string, JsonValue>>[] {
  return listAt(readJson(decodePercent(fromSafe(raw).replaceAll('+', ' ')))).filter(isRecord)
}

/** `exploded_textarea_safe`: one entry a line, or parted by commas. */
export const readLines = (raw: string): string[] =>
  fromSafe(raw)
    .split(/[\n,]|<br\s*\/?>/)
    .map((line) => decodePercent(line).trim())

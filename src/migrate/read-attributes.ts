import { decodeHTML } from 'entities'
import type { PhrasingContent } from 'mdast'
import type { AttributeTools } from '../transformers/attribute-types.ts'
import type { Transformer } from '../transformers/transformer.ts'
import type { Item } from './item.ts'

/** What was odd about the attributes; said only if the transformer took the shortcode. */
export type AttributeFinding =
  | { readonly kind: 'invalid'; readonly attribute: string; readonly actual: string; readonly expected: string }
  | { readonly kind: 'unknown'; readonly attribute: string }
  | { readonly kind: 'decoration'; readonly attributes: readonly string[] }

/** Coerces attributes as the schema says. Names are lower-case to WordPress, so a schema's are compared that way. */
export function readAttributes(
  item: Item,
  transformer: Transformer,
  phrasing: (fragment: string) => PhrasingContent[],
): { values: Record<string, unknown>; findings: AttributeFinding[] } {
  const tools: AttributeTools = { text: decodeHTML, phrasing }
  const values: Record<string, unknown> = Object.create(null)
  const findings: AttributeFinding[] = []
  const known = new Set<string>()
  for (const [name, type] of Object.entries(transformer.attributes)) {
    const key = item.kind === 'shortcode' ? name.toLowerCase() : name
    known.add(key)
    const raw = item.attributes[key]
    const value = raw === undefined ? undefined : type.parse(raw, tools)
    if (raw !== undefined && raw.trim() !== '' && value === undefined)
      findings.push({ kind: 'invalid', attribute: name, actual: raw, expected: type.expected })
    values[name] = value ?? (type.isOptional ? undefined : type.fallback)
  }
  // Of a block's JSON only its own plugin knows which fields are shown; its HTML says what is.
  if (transformer.tags === undefined) return { values, findings }
  const namesIn = (names: readonly string[] = []): Set<string> =>
    new Set(names.map((name) => (item.kind === 'shortcode' ? name.toLowerCase() : name)))
  const decoration = namesIn(transformer.decoration)
  const ignored = namesIn(transformer.ignored)
  const others = Object.keys(item.attributes).filter((name) => !known.has(name) && !ignored.has(name))
  const dropped = others.filter((name) => decoration.has(name))
  if (dropped.length > 0) findings.push({ kind: 'decoration', attributes: dropped })
  if (item.kind === 'shortcode')
    for (const attribute of others)
      if (!decoration.has(attribute) && !(transformer.ignoresOthers && isPaint(item.attributes[attribute])))
        findings.push({ kind: 'unknown', attribute })
  return { values, findings }
}

/** Words of prose in a row, or an address, are something that a page may have shown; `Lato regular` and `fa fa-phone` are not. */
const prose = /(?<![\p{L}’'])[\p{L}’']{2,},? [\p{L}’']{2,},? [\p{L}’']{2,}|^\s*(?:https?:)?\/\//iu

const isPaint = (value = ''): boolean => !prose.test(value)

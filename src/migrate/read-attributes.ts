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
  const decoration = new Set(
    (transformer.decoration ?? []).map((name) => (item.kind === 'shortcode' ? name.toLowerCase() : name)),
  )
  const dropped = Object.keys(item.attributes).filter((name) => decoration.has(name) && !known.has(name))
  if (dropped.length > 0) findings.push({ kind: 'decoration', attributes: dropped })
  for (const attribute of Object.keys(item.attributes))
    if (!known.has(attribute) && !decoration.has(attribute) && item.kind === 'shortcode')
      findings.push({ kind: 'unknown', attribute })
  return { values, findings }
}

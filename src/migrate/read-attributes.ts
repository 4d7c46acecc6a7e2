import { decodeHTML } from 'entities'
import type { PhrasingContent } from 'mdast'
import type { AttributeTools, AttributeType } from '../transformers/attribute-types.ts'
import type { Transformer } from '../transformers/transformer.ts'
import { isPaint } from './is-paint.ts'
import type { Item } from './item.ts'

/** What was odd about the attributes; said only if the transformer took the shortcode. */
export type AttributeFinding =
  | { readonly kind: 'invalid'; readonly attribute: string; readonly actual: string; readonly expected: string }
  | { readonly kind: 'unknown'; readonly attribute: string }
  | { readonly kind: 'decoration'; readonly attributes: readonly string[] }

/** The names of a transformer as items of one kind spell them. */
interface Names {
  readonly schema: ReadonlyArray<{ readonly name: string; readonly key: string; readonly type: AttributeType<unknown> }>
  readonly known: ReadonlySet<string>
  readonly decoration: ReadonlySet<string>
}

/** Made once for each transformer. */
const namesOf: Readonly<Record<Item['kind'], WeakMap<Transformer, Names>>> = {
  shortcode: new WeakMap(),
  block: new WeakMap(),
}

/** Names are lower-case to WordPress, so a schema's are compared that way. */
function namesFor(transformer: Transformer, kind: Item['kind']): Names {
  let names = namesOf[kind].get(transformer)
  if (names === undefined) {
    const spell = (name: string): string => (kind === 'shortcode' ? name.toLowerCase() : name)
    const schema = Object.entries(transformer.attributes).map(([name, type]) => ({ name, key: spell(name), type }))
    names = {
      schema,
      known: new Set([...schema.map(({ key }) => key), ...(transformer.ignored ?? []).map(spell)]),
      decoration: new Set(transformer.decoration?.map(spell)),
    }
    namesOf[kind].set(transformer, names)
  }
  return names
}

/** Coerces attributes as the schema says. */
export function readAttributes(
  item: Item,
  transformer: Transformer,
  phrasing: (fragment: string) => PhrasingContent[],
): { values: Record<string, unknown>; findings: AttributeFinding[] } {
  const tools: AttributeTools = { text: decodeHTML, phrasing }
  const values: Record<string, unknown> = Object.create(null)
  const findings: AttributeFinding[] = []
  const names = namesFor(transformer, item.kind)
  for (const { name, key, type } of names.schema) {
    const raw = item.attributes[key]
    const value = raw === undefined ? undefined : type.parse(raw, tools)
    if (raw !== undefined && value === undefined && raw.trim() !== '')
      findings.push({ kind: 'invalid', attribute: name, actual: raw, expected: type.expected })
    values[name] = value ?? (type.isOptional ? undefined : type.fallback)
  }
  // Of a block's JSON only its own plugin knows which fields are shown; its HTML says what is.
  if (transformer.tags !== undefined) findOthers(item, transformer, names, findings)
  return { values, findings }
}

/** Attributes that the schema does not name. */
function findOthers(item: Item, transformer: Transformer, names: Names, findings: AttributeFinding[]): void {
  const others = Object.keys(item.attributes).filter((name) => !names.known.has(name))
  if (others.length === 0) return
  const dropped = others.filter((name) => names.decoration.has(name))
  if (dropped.length > 0) findings.push({ kind: 'decoration', attributes: dropped })
  if (item.kind === 'block') return
  for (const attribute of others)
    if (
      !names.decoration.has(attribute) &&
      !(transformer.ignoresOthers && isPaint(attribute, item.attributes[attribute] ?? ''))
    )
      findings.push({ kind: 'unknown', attribute })
}

import type { Block } from '../content/blocks.ts'
import type { JsonValue } from '../model/metadata.ts'
import type { Place } from '../model/place.ts'
import type { Shortcode } from '../shortcode/index.ts'

/** A shortcode or a block on its way to a transformer. */
export interface Item {
  readonly kind: 'shortcode' | 'block'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly positional: readonly string[]
  readonly form: 'bare' | 'self-closing' | 'enclosing'
  /** Between the tags, as written. */
  readonly content: string
  /** The tags, as written. */
  readonly source: { readonly open: string; readonly close: string }
  readonly place: Place
}

export function shortcodeItem(node: Shortcode, body: string, place: Place): Item {
  const { open, close } = node.data?.source ?? { open: '', close: '' }
  return {
    kind: 'shortcode',
    name: node.name,
    attributes: node.attributes,
    positional: node.positional,
    form: node.form,
    content: body.slice(node.position.start.offset! + open.length, node.position.end.offset! - close.length),
    source: { open, close },
    place,
  }
}

export function blockItem(block: Block, body: string, place: Place): Item {
  const attributes: Record<string, string> = Object.create(null)
  for (const name of Object.keys(block.attributes)) attributes[name] = asText(block.attributes[name]!)
  return {
    kind: 'block',
    name: block.name,
    attributes,
    positional: [],
    form: block.form === 'void' ? 'self-closing' : 'enclosing',
    content: body.slice(block.contentStart, block.contentEnd),
    source: { open: body.slice(block.start, block.contentStart), close: body.slice(block.contentEnd, block.end) },
    place,
  }
}

const asText = (value: JsonValue): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')

import type { Dialect } from './ast.ts'
import { parseAttributes } from './attributes.ts'
import { decodeLayers } from './entities.ts'
import { type AttributeRepair, parseTypographicAttributes, type RepairedAttributes } from './typographic.ts'
import { isTypographic, mayBeDamaged } from './typographic-evidence.ts'

const none: AttributeRepair[] = []

/** The attributes of one tag, mended as its dialect asks. Places of repairs are offsets into `source`. */
export function readAttributes(source: string, dialect: 'auto' | Dialect): RepairedAttributes {
  if (dialect === 'wordpress' || (dialect !== 'typographic' && !mayBeDamaged(source))) return unrepaired(source, none)
  const { text, repairs } = decodeLayers(source, dialect === 'entities')
  if (dialect !== 'typographic' && !isTypographic(text)) return unrepaired(text, repairs)
  const mended = parseTypographicAttributes(text)
  if (text === source) return mended
  // Where a layer was taken off, offsets no longer tell the place: the whole of the attributes does.
  const whole = { start: 0, end: source.length }
  return { ...mended, repairs: [...repairs, ...mended.repairs.map((repair) => ({ ...repair, ...whole }))] }
}

function unrepaired(text: string, repairs: AttributeRepair[]): RepairedAttributes {
  const { attributes, positional } = parseAttributes(text)
  return { attributes, positional, repairs }
}

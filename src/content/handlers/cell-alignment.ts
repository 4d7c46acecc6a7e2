import type { Element } from 'hast'
import { classes, property } from '../../model/hast-properties.ts'

export type CellAlignment = 'left' | 'center' | 'right'

const isAlignment = (value: string): value is CellAlignment =>
  value === 'left' || value === 'center' || value === 'right'

/** Old attributes, styles, and the classes of the block editor. A cell that says nothing has the alignment of its row. */
export function alignmentOfCell(cell: Element, row?: Element): CellAlignment | undefined {
  for (const node of row === undefined ? [cell] : [cell, row]) {
    const style = /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(property(node, 'style'))?.[1]
    const className = classes(node).find((name) => name.startsWith('has-text-align-'))
    const said = (style ?? className?.slice('has-text-align-'.length) ?? property(node, 'align')).toLowerCase()
    if (isAlignment(said)) return said
  }
  return undefined
}

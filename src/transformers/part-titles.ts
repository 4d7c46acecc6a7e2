import type { Paragraph, RootContent } from 'mdast'
import { isPhrasing } from '../model/phrasing.ts'
import { paragraph, strong } from './builders.ts'

declare module 'mdast' {
  interface ParagraphData {
    /** Stands before the part of this number, in the place of its title. */
    part?: number
  }
}

/** A part whose title stands elsewhere, as that of a tab does: in the list above all of them. */
export const untitledPart = (number: number, nodes: readonly RootContent[]): RootContent[] => {
  const place: Paragraph = { ...paragraph(''), data: { part: number } }
  return [place, ...nodes]
}

/** Puts the titles where the parts begin. Those of parts that are not there come last. */
export function withPartTitles(
  nodes: readonly RootContent[],
  titles: ReadonlyMap<number, readonly RootContent[]>,
): RootContent[] {
  const waiting = new Map(titles)
  const take = (part: number): RootContent[] => {
    const title = waiting.get(part) ?? []
    waiting.delete(part)
    return title.map(standOut)
  }
  const placed = nodes.flatMap((node) => {
    const part = node.type === 'paragraph' ? node.data?.part : undefined
    return part === undefined ? [node] : take(part)
  })
  return [...placed, ...[...waiting.keys()].flatMap(take)]
}

/** The first line of a part, where the HTML makes no heading of it: bold, as the page showed it. */
export const withBoldTitle = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map((node, index) => (index === 0 ? standOut(node) : node))

function standOut(node: RootContent): RootContent {
  if (isPhrasing(node)) return paragraph([strong([node])])
  if (node.type !== 'paragraph') return node
  const [only] = node.children
  return node.children.length === 1 && only?.type === 'strong' ? node : { ...node, children: [strong(node.children)] }
}

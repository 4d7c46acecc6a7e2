import type { BlockContent, Paragraph, RootContent } from 'mdast'
import { phrasingFrom, trimRun } from '../model/phrasing.ts'
import { inFlow, paragraph, strong } from './builders.ts'

/** Marks in a node’s `data`, for tabs whose titles stand apart from them. They find each other by their order. */
declare module 'mdast' {
  interface ParagraphData {
    isTabTitle?: boolean
  }
  interface Data {
    beginsTab?: boolean
  }
}

/** A title on its way to its tab. */
export function tabTitle(words: readonly RootContent[]): Paragraph[] {
  const run = trimRun(phrasingFrom(words))
  return run.length === 0 ? [] : [{ ...paragraph([strong(run)]), data: { isTabTitle: true } }]
}

/** What a tab holds that has no title of its own. */
export const untitledTab = (children: readonly RootContent[]): BlockContent[] =>
  inFlow(children).map((node, index) => (index === 0 ? { ...node, data: { ...node.data, beginsTab: true } } : node))

/** Puts titles in front of the tabs that have none; those left over stay where they stood. */
export function withTabTitles(
  children: readonly RootContent[],
  titles: readonly (readonly RootContent[])[],
): BlockContent[] {
  const nodes = inFlow(children)
  const waiting = [...titles.flatMap(tabTitle), ...nodes.filter(isTitle)]
  const count = nodes.filter((node) => node.data?.beginsTab).length
  const placed = waiting.splice(0, count)
  const left = new Set(waiting)
  return nodes.flatMap((node): BlockContent[] => {
    if (isTitle(node) && !left.has(node)) return []
    if (!node.data?.beginsTab) return [node]
    const { beginsTab: _, ...data } = node.data
    const title = placed.shift()
    return [...(title === undefined ? [] : [title]), { ...node, data }]
  })
}

const isTitle = (node: BlockContent): node is Paragraph => node.type === 'paragraph' && node.data?.isTabTitle === true

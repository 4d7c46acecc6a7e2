import type { Heading, List, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { isSemanticFlow } from '../model/mdast.ts'
import { isBlank, phrasingFrom, trimRun } from '../model/phrasing.ts'
import { isFlow, parted } from './push-down.ts'

const phrasingParents = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link'])

/**
 * Splits paragraphs, headings and the inline nodes within around flow content: a shortcode in the middle of a sentence may
 * become a figure, and HTML may put a heading in a link.
 */
export function hoistFlow(root: Root): void {
  root.children = withLists(allHoisted(root.children))
}

/** Items that stand in no list get one, as browsers draw them. */
function withLists(children: RootContent[]): RootContent[] {
  if (!children.some(isItem)) return children
  const result: RootContent[] = []
  let list: List | undefined
  for (const child of children) {
    if (child.type !== 'listItem') {
      list = undefined
      result.push(child)
      continue
    }
    if (list === undefined) {
      list = { type: 'list', ordered: false, spread: false, children: [] }
      result.push(list)
    }
    list.spread ||= child.spread ?? false
    list.children.push(child)
  }
  return result
}

const isItem = (node: RootContent): boolean => node.type === 'listItem'

/** The nodes themselves, where nothing below them moves. */
function allHoisted(nodes: RootContent[]): RootContent[] {
  let result: RootContent[] | undefined
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!
    const moved = 'children' in node ? hoisted(node) : undefined
    if (moved !== undefined) result ??= nodes.slice(0, index)
    if (result !== undefined) result.push(...(moved ?? [node]))
  }
  return result ?? nodes
}

/** What stands for a node in which something moved. */
function hoisted(node: RootContent & Parents): RootContent[] | undefined {
  const parent: Parents = node
  const children = allHoisted(node.children as RootContent[])
  parent.children = (node.type === 'list' ? children : withLists(children)) as typeof parent.children
  if (node.type === 'tableCell') node.children = inOneLine(node.children as RootContent[])
  if (!phrasingParents.has(node.type) || !parent.children.some(isFlow)) return undefined
  if (node.type === 'heading') return aroundHeading(node, parent.children as RootContent[])
  return parted(node, parent.children as RootContent[])
}

/** A heading stays whole. What cannot stand in it stands in front of its words, or behind. */
function aroundHeading(heading: Heading, children: readonly RootContent[]): RootContent[] {
  const first = children.findIndex((child) =>
    !isFlow(child) ? !isBlank([child as PhrasingContent]) : child.type === 'paragraph',
  )
  const isWords = (child: RootContent, index: number): boolean =>
    index >= first && first !== -1 && (!isFlow(child) || child.type === 'paragraph')
  const words = children
    .filter(isWords)
    .flatMap((child): PhrasingContent[] =>
      child.type === 'paragraph' ? [{ type: 'text', value: ' ' }, ...child.children] : [child as PhrasingContent],
    )
  const before = children.filter((child, index) => isFlow(child) && !isWords(child, index) && index < first)
  const after = children.filter((child, index) => isFlow(child) && !isWords(child, index) && index >= first)
  return words.length === 0 ? [...after] : [...before, { ...heading, children: words }, ...after]
}

/**
 * A GFM cell is one line of phrasing content: breaks become `<br>`, of flow content the words are kept. Semantic nodes stay;
 * their target knows how to spell them in a cell.
 */
export function inOneLine(children: readonly RootContent[]): PhrasingContent[] {
  const runs: PhrasingContent[] = []
  let block: RootContent | undefined
  for (const child of children) {
    // The target lowers semantic nodes, whatever their parent may hold until then.
    const isBlock = isFlow(child) && !isSemanticFlow(child) && child.type !== 'html'
    if (isBlock || (block !== undefined && !isFlow(child) && !isGoingOn(block, child))) runs.push({ type: 'break' })
    if (isBlock) runs.push(...phrasingFrom([child]))
    else runs.push(child as unknown as PhrasingContent)
    block = isBlock ? child : undefined
  }
  return trimRun(runs).map((node) => (node.type === 'break' ? lineBreak : node))
}

/** A shortcode in a sentence may have become a paragraph. */
const isGoingOn = (block: RootContent, next: RootContent): boolean =>
  block.type === 'paragraph' && next.type === 'text' && /^\s/.test(next.value)

const lineBreak: PhrasingContent = { type: 'html', value: '<br>', data: { hName: 'br' } }

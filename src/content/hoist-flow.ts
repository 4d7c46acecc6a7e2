import type { List, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { isSemanticFlow } from '../model/mdast.ts'
import { phrasingFrom, trimRun } from '../model/phrasing.ts'

const phrasingParents = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link'])

const flowTypes = new Set(['blockquote', 'code', 'heading', 'list', 'listItem', 'paragraph', 'table', 'thematicBreak'])

/** HTML that stands in a sentence says so (`hName`); any other is a block. */
const isFlow = (node: Nodes): boolean =>
  flowTypes.has(node.type) || isSemanticFlow(node) || (node.type === 'html' && node.data?.hName === undefined)

/**
 * Splits paragraphs, headings and the inline nodes within around flow content: a shortcode in the middle of a sentence may
 * become a figure, and HTML may put a heading in a link.
 */
export function hoistFlow(root: Root): void {
  root.children = withLists(root.children.flatMap(hoisted))
}

/** Items that stand in no list get one, as browsers draw them. */
function withLists(children: readonly RootContent[]): RootContent[] {
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

function hoisted(node: RootContent): RootContent[] {
  if (!('children' in node)) return [node]
  const parent = node as Parents
  const children = (parent.children as RootContent[]).flatMap(hoisted)
  parent.children = (node.type === 'list' ? children : withLists(children)) as typeof parent.children
  if (node.type === 'tableCell') {
    node.children = inOneLine(node.children as RootContent[])
    return [node]
  }
  if (!phrasingParents.has(node.type) || !parent.children.some(isFlow)) return [node]
  const parts: RootContent[] = []
  let run: PhrasingContent[] = []
  const close = () => {
    if (run.some((child) => child.type !== 'text' || child.value.trim() !== ''))
      parts.push({ ...node, children: run } as RootContent)
    run = []
  }
  for (const child of parent.children as RootContent[]) {
    if (!isFlow(child)) {
      run.push(child as PhrasingContent)
      continue
    }
    close()
    parts.push(isInline(node) ? pushedDown(node, child) : child)
  }
  close()
  return parts
}

const isInline = (node: RootContent): boolean => node.type !== 'paragraph' && node.type !== 'heading'

/** `<a><h2>x</h2></a>` is a heading with a link in it. */
function pushedDown(wrapper: RootContent, child: RootContent): RootContent {
  if (wrapper.type === 'link' && child.type === 'figure') return { link: wrapper.url, ...child }
  if (child.type !== 'paragraph' && child.type !== 'heading') return child
  return { ...child, children: [{ ...wrapper, children: child.children } as PhrasingContent] }
}

/**
 * A GFM cell is one line of phrasing content: breaks become `<br>`, of flow content the words are kept. Semantic nodes stay;
 * their target knows how to spell them in a cell.
 */
function inOneLine(children: readonly RootContent[]): PhrasingContent[] {
  const runs: PhrasingContent[] = []
  for (const child of children) {
    // The target lowers these, whatever their parent may hold until then.
    if (isSemanticFlow(child) || child.type === 'html') runs.push(child as unknown as PhrasingContent)
    else if (isFlow(child)) runs.push({ type: 'break' }, ...phrasingFrom([child]))
    else runs.push(child as PhrasingContent)
  }
  return trimRun(runs).map((node) => (node.type === 'break' ? lineBreak : node))
}

const lineBreak: PhrasingContent = { type: 'html', value: '<br>', data: { hName: 'br' } }

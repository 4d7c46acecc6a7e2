import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { isPunctuation, isTidy, isTidyCaption } from './is-tidy.ts'
import { openUp } from './open-up-markup.ts'

type Markup = Extract<PhrasingContent, { type: 'emphasis' | 'strong' | 'delete' | 'link' }>

const markup: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link'])

const isMarkup = (node: PhrasingContent): node is Markup => markup.has(node.type)

/**
 * Brings inline content into the shape that Markdown can say, as HTML editors seldom leave it: no spaces at the edges of
 * emphasis and links, nothing empty, nothing twice around the same words, no breaks or spaces at the edges of a block.
 * Paragraphs and headings that show nothing are dropped, and quotes of nothing else with them.
 */
export function tidyPhrasing(root: Root): void {
  tidyFlow(root)
}

function tidyFlow(parent: Parents): void {
  const children = parent.children as Nodes[]
  let isShown = true
  for (const child of children) {
    if (child.type === 'paragraph') child.children = tidyBlock(child.children)
    else if (child.type === 'heading') child.children = withoutStrong(tidyBlock(child.children))
    else tidyOther(child)
    isShown &&= !isNothing(child)
  }
  if (!isShown) parent.children = children.filter((child) => !isNothing(child)) as Root['children']
}

function tidyOther(node: Nodes): void {
  if ('credit' in node) node.credit = tidyCaption(node.credit)
  if ('caption' in node) node.caption = tidyCaption(node.caption)
  if (!('children' in node)) return
  if (node.type === 'tableCell') node.children = tidyBlock(node.children)
  else if (isCaptioned.has(node.type)) node.children = tidyCaption(node.children as PhrasingContent[])
  else tidyFlow(node)
}

/** Their children are a caption. */
const isCaptioned: ReadonlySet<string> = new Set(['figure', 'embed', 'player'])

/** Targets set captions in emphasis. */
const tidyCaption = (nodes: PhrasingContent[]): PhrasingContent[] =>
  isTidyCaption(nodes) ? nodes : openUp(tidiedBlock(nodes), 'emphasis')

const isDroppable: ReadonlySet<string> = new Set(['paragraph', 'heading', 'blockquote'])

const isNothing = (node: Nodes): boolean => isDroppable.has(node.type) && isEmpty(node)

const isEmpty = (node: Nodes): boolean =>
  'children' in node && (node.children as Nodes[]).every((child) => child.type === 'text' && isBlank(child.value))

/** Spaces of any kind, those without width too. */
export const isBlank = (value: string): boolean => /^[\s\u200B\u2060]*$/.test(value)

const tidyBlock = (nodes: PhrasingContent[]): PhrasingContent[] => (isTidy(nodes) ? nodes : tidiedBlock(nodes))

/** A copy of the inline content of a block, tidied. */
export function tidiedBlock(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const children = tidyInline(nodes, [])
  trim(children, 'start')
  trim(children, 'end')
  return openUp(settle(children))
}

/** A heading is bold by itself. */
function withoutStrong(children: PhrasingContent[]): PhrasingContent[] {
  const [only, ...others] = children
  return only?.type === 'strong' && others.length === 0 ? only.children : children
}

/** Spaces of HTML, and of a block the non-breaking ones as well: editors leave them there, and few see them. */
const spaces = { line: ' \t\r\n', block: ' \t\r\n\u00A0' }

/** Removes spaces and breaks from one edge, as a browser shows none there. */
function trim(children: PhrasingContent[], side: 'start' | 'end'): void {
  for (;;) {
    const node = children.at(side === 'start' ? 0 : -1)
    const value = node?.type === 'text' ? trimEdge(node.value, side, spaces.block) : ''
    if (node === undefined || (node.type !== 'break' && node.type !== 'text')) return
    if (node.type === 'text' && value !== '') {
      node.value = value
      return
    }
    if (side === 'start') children.shift()
    else children.pop()
  }
}

/** Not `/[ ]+$/`: on a long run of spaces inside the text that takes quadratic time. */
function trimEdge(value: string, side: 'start' | 'end', ofSpaces: string): string {
  let start = 0
  let end = value.length
  if (side === 'start') while (start < end && ofSpaces.includes(value.charAt(start))) start += 1
  else while (end > start && ofSpaces.includes(value.charAt(end - 1))) end -= 1
  return value.slice(start, end)
}

/** Spaces in a row are one, as in HTML, and none stand at a line ending or a break. The nodes are those of `tidyInline`. */
function settle(nodes: PhrasingContent[]): PhrasingContent[] {
  for (const [index, node] of nodes.entries()) {
    if (isMarkup(node)) node.children = settle(node.children)
    if (node.type !== 'text') continue
    // A lone space is what it would become.
    let value = node.value.replace(/[\t\r\n][ \t\r\n]*| [ \t\r\n]+/g, (run) => (/[\r\n]/.test(run) ? '\n' : ' '))
    if (nodes[index - 1]?.type === 'break') value = trimEdge(value, 'start', spaces.line)
    if (nodes[index + 1]?.type === 'break') value = trimEdge(value, 'end', spaces.line)
    node.value = value
  }
  return nodes.some(isEmptyText) ? nodes.filter((node) => !isEmptyText(node)) : nodes
}

const isEmptyText = (node: PhrasingContent): boolean => node.type === 'text' && node.value === ''

/** Texts and markup in the result are new. `open` are the types that the nodes already stand in. */
function tidyInline(nodes: readonly PhrasingContent[], open: readonly string[]): PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (const node of nodes) {
    if (!isMarkup(node)) {
      append(result, node)
      continue
    }
    const children = tidyInline(node.children, [...open, node.type])
    const isNothing = open.includes(node.type) || (node.type !== 'link' && children.every(isPunctuation))
    const [before, inside, after] = isNothing ? [children, [], []] : splitEdges(children)
    for (const child of before) append(result, child)
    if (inside.length > 0) append(result, { ...node, children: inside } as Markup)
    for (const child of after) append(result, child)
  }
  return result
}

/** Adds a node, or lets the last one grow where the two are one. */
function append(nodes: PhrasingContent[], node: PhrasingContent): void {
  const last = nodes.at(-1)
  const beforeLast = nodes.at(-2)
  // `<b>a</b> <b>b</b>`: a space shows no emphasis.
  if (
    (node.type === 'strong' || node.type === 'emphasis') &&
    beforeLast?.type === node.type &&
    last?.type === 'text' &&
    /^[ \t\r\n]+$/.test(last.value)
  ) {
    nodes.pop()
    append((beforeLast as Markup).children, last)
    for (const child of node.children) append((beforeLast as Markup).children, child)
    return
  }
  if (last?.type === 'text' && node.type === 'text') {
    nodes[nodes.length - 1] = { ...last, value: last.value + node.value }
  } else if (last?.type === 'inlineCode' && node.type === 'inlineCode') {
    // The backquotes between would be one run, which neither ends nor begins code.
    nodes[nodes.length - 1] = { ...last, value: last.value + node.value }
  } else if (last?.type === node.type && isMarkup(last) && isMarkup(node) && node.type !== 'link') {
    for (const child of node.children) append(last.children, child)
  } else if ((node.type !== 'text' && node.type !== 'inlineCode') || node.value !== '') {
    nodes.push(node.type === 'text' ? { ...node } : node)
  }
}

type Edges = readonly [before: PhrasingContent[], inside: PhrasingContent[], after: PhrasingContent[]]

/** What of emphasised content shows no emphasis: spaces, of any kind, and breaks. */
function splitEdges(children: readonly PhrasingContent[]): Edges {
  const shown = (node: PhrasingContent): boolean =>
    node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')
  const first = children.findIndex(shown)
  if (first === -1) return [[...children], [], []]
  const last = children.findLastIndex(shown)
  const before = children.slice(0, first)
  const inside = children.slice(first, last + 1)
  const after = children.slice(last + 1)
  const head = inside[0]
  if (head?.type === 'text') {
    const value = head.value.trimStart()
    if (value !== head.value) {
      before.push({ type: 'text', value: head.value.slice(0, head.value.length - value.length) })
      inside[0] = { ...head, value }
    }
  }
  const tail = inside.at(-1)
  if (tail?.type === 'text') {
    const value = tail.value.trimEnd()
    if (value !== tail.value) {
      after.unshift({ type: 'text', value: tail.value.slice(value.length) })
      inside[inside.length - 1] = { ...tail, value }
    }
  }
  return [before, inside, after]
}

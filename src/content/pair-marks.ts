import type { Comment, Element, ElementContent, Parents, Root, RootContent } from 'hast'
import type { Mark } from './marks.ts'
import { readMark } from './marks.ts'

/** Where a mark's element came from: a whole pair, a lone mark, or one half whose other half stands out of reach. */
export interface MarkData {
  readonly prefix: Mark['prefix']
  readonly id: number
  readonly part: 'pair' | 'void' | 'open' | 'close'
}

declare module 'hast' {
  interface ElementData {
    mark?: MarkData
  }
}

type Child = RootContent | ElementContent

interface Loose {
  readonly node: Comment
  readonly mark: Mark
}

/**
 * Turns the marks of a tree into elements. `object` is HTML's own embedded content: the white space around one is kept,
 * which a made-up element would lose.
 *
 * A pair whose halves stand at different depths (`<p>[a]x</p><p>y[/a]</p>`) is brought to its nearest common ancestor by
 * splitting the paragraphs between. Where a table or a list would have to be split, each half becomes an element of its own.
 *
 * @returns Whether the halves of each pair were siblings.
 */
export function pairMarks(root: Root): boolean {
  // By node: what stands loose between siblings may turn out to stand loose inside a pair of them.
  const loose = new Map<Comment, Loose>()
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    const children = withoutSpace(parent)
    const isMarked = children.some((child) => child.type === 'comment')
    parent.children = (isMarked ? pairSiblings(children, loose) : children) as typeof parent.children
    for (const child of parent.children) if (child.type === 'element') waiting.push(child)
  }
  if (loose.size === 0) return true
  pairAcross([...loose.values()], parentsIn(root))
  return false
}

function parentsIn(root: Root): Map<Child, Parents> {
  const parents = new Map<Child, Parents>()
  const waiting: Parents[] = [root]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop())
    for (const child of parent.children) {
      parents.set(child, parent)
      if (child.type === 'element') waiting.push(child)
    }
  return parents
}

/** White space in these is nothing; beside an `object` it would be taken for content. */
const structural = new Set('colgroup dl ol table tbody tfoot thead tr ul'.split(' '))

const withoutSpace = (parent: Parents): Child[] => {
  const children = parent.children as Child[]
  const isStructural = parent.type === 'element' && structural.has(parent.tagName)
  return isStructural ? children.filter((child) => !isBlankText(child)) : children
}

function pairSiblings(children: readonly Child[], loose: Map<Comment, Loose>): Child[] {
  const frames: { open?: Loose; children: Child[] }[] = [{ children: [] }]
  const top = () => frames[frames.length - 1]!
  const unwind = () => {
    const { open, children: inner } = frames.pop()!
    loose.set(open!.node, open!)
    top().children.push(open!.node)
    for (const child of inner) top().children.push(child)
  }
  for (const node of children) {
    const mark = node.type === 'comment' ? readMark(node.value) : undefined
    if (node.type !== 'comment' || mark === undefined) top().children.push(node)
    else if (mark.kind === 'void') top().children.push(markElement(mark, 'void', []))
    else if (mark.kind === 'open') frames.push({ open: { node, mark }, children: [] })
    else {
      const opened = frames.findLastIndex(({ open }) => open?.mark.id === mark.id && open.mark.prefix === mark.prefix)
      if (opened === -1) {
        loose.set(node, { node, mark })
        top().children.push(node)
        continue
      }
      while (frames.length - 1 > opened) unwind()
      const { children: inner } = frames.pop()!
      top().children.push(markElement(mark, 'pair', inner))
    }
  }
  while (frames.length > 1) unwind()
  return top().children
}

function markElement({ prefix, id }: Mark, part: MarkData['part'], children: Child[]): Element {
  return {
    type: 'element',
    tagName: 'object',
    properties: {},
    // What stood between two comments of one parent may stand in an element: no doctype is ever among it in a fragment.
    children: children as ElementContent[],
    data: { mark: { prefix, id, part }, position: {} },
  }
}

function pairAcross(loose: readonly Loose[], parents: Map<Child, Parents>): void {
  const closers = new Map<string, Loose>()
  for (const one of loose) if (one.mark.kind === 'close') closers.set(`${one.mark.prefix}${one.mark.id}`, one)
  const openers = loose.filter(({ mark }) => mark.kind === 'open')
  openers.sort((a, b) => (a.mark.prefix === b.mark.prefix ? a.mark.id - b.mark.id : a.mark.prefix === 'wp' ? -1 : 1))
  for (const opener of openers) {
    const closer = closers.get(`${opener.mark.prefix}${opener.mark.id}`)
    if (closer !== undefined && join(opener, closer, parents)) closers.delete(`${opener.mark.prefix}${opener.mark.id}`)
    else replace(opener.node, markElement(opener.mark, 'open', []), parents)
  }
  for (const { node, mark } of closers.values()) replace(node, markElement(mark, 'close', []), parents)
}

/** Splitting one of these in two changes nothing a reader sees. */
const splittable = new Set(
  'a abbr article b big blockquote center cite code del div em font h1 h2 h3 h4 h5 h6 i ins main object p q s section small span strike strong sub sup u'.split(
    ' ',
  ),
)

function join(opener: Loose, closer: Loose, parents: Map<Child, Parents>): boolean {
  const above = new Set(ancestors(opener.node, parents))
  const common = ancestors(closer.node, parents).find((parent) => above.has(parent))
  if (common === undefined) return false
  const between = [opener.node, closer.node].flatMap((node) => {
    const path = ancestors(node, parents)
    return path.slice(0, path.indexOf(common))
  })
  if (!between.every((parent) => parent.type === 'element' && splittable.has(parent.tagName))) return false
  lift(opener.node, common, parents)
  lift(closer.node, common, parents)
  const children = common.children as Child[]
  const start = children.indexOf(opener.node)
  const end = children.indexOf(closer.node)
  if (end < start) return false
  const element = markElement(opener.mark, 'pair', children.slice(start + 1, end))
  children.splice(start, end - start + 1, element)
  adopt(element, common, parents)
  return true
}

function ancestors(node: Child, parents: Map<Child, Parents>): Parents[] {
  const path: Parents[] = []
  for (
    let parent = parents.get(node);
    parent !== undefined;
    parent = parent.type === 'root' ? undefined : parents.get(parent)
  )
    path.push(parent)
  return path
}

// <p>a<!--mark-->b</p>   →   <p>a</p><!--mark--><p>b</p>
function lift(node: Comment, to: Parents, parents: Map<Child, Parents>): void {
  for (
    let parent = parents.get(node);
    parent !== undefined && parent !== to && parent.type === 'element';
    parent = parents.get(node)
  ) {
    const grandparent = parents.get(parent)
    if (grandparent === undefined) return
    const at = parent.children.indexOf(node)
    const halves: Child[] = [
      { ...parent, children: parent.children.slice(0, at) },
      { ...parent, children: parent.children.slice(at + 1) },
    ]
    const [before, after] = halves.map((half) => (isBlank(half) ? [] : [half]))
    const siblings = grandparent.children as Child[]
    siblings.splice(siblings.indexOf(parent), 1, ...before!, node, ...after!)
    for (const half of [...before!, ...after!]) adopt(half as Element, grandparent, parents)
    parents.set(node, grandparent)
  }
}

function adopt(element: Element, parent: Parents, parents: Map<Child, Parents>): void {
  parents.set(element, parent)
  for (const child of element.children) parents.set(child, element)
}

const isBlankText = (node: Child): boolean => node.type === 'text' && node.value.trim() === ''

const isBlank = (node: Child): boolean => node.type === 'element' && node.children.every(isBlankText)

function replace(node: Comment, element: Element, parents: Map<Child, Parents>): void {
  const parent = parents.get(node)
  if (parent === undefined) return
  const children = parent.children as Child[]
  children.splice(children.indexOf(node), 1, element)
  parents.set(element, parent)
}

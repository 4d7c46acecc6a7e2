import type { BlockContent, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { type Callout, type Embed, type Figure, type Gallery, isSemanticFlow, type Player } from '../model/mdast.ts'

/** Where a node stands, and so what may stand there. */
export interface Placement {
  /** Whether paragraphs may stand here, or only what goes into one. */
  readonly flow: boolean
  /** A link must not hold another. */
  readonly inLink: boolean
  /** A bar would end the cell. */
  readonly inTable: boolean
}

/** What each semantic node becomes: flow content or phrasing, as the placement asks. Captions come lowered. */
export interface Spelling {
  figure(node: Figure, placement: Placement): readonly RootContent[]
  gallery(node: Gallery, placement: Placement): readonly RootContent[]
  embed(node: Embed, placement: Placement): readonly RootContent[]
  player(node: Player, placement: Placement): readonly RootContent[]
  callout(node: Callout, placement: Placement): readonly RootContent[]
}

/** Spells every semantic node, the inner ones first. */
export function lowerTree(root: Root, spelling: Spelling): Root {
  const outside: Placement = { flow: true, inLink: false, inTable: false }
  return { ...root, children: lowerChildren(root.children, outside, spelling) }
}

/** The list itself, where there is nothing to spell in it. */
function lowerChildren(children: readonly RootContent[], placement: Placement, spelling: Spelling): RootContent[] {
  let result: RootContent[] | undefined
  let before: RootContent | undefined
  let wasSpelled = false
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!
    const isSpelled = isSemanticFlow(child)
    if (isSpelled) {
      result ??= children.slice(0, index)
      const group = spell(child, placement, spelling)
      if (!placement.flow && needSpace(before, group[0])) result.push(space())
      result.push(...group)
      before = group.at(-1)
    } else {
      const lowered = lowerInside(child, placement, spelling)
      if (lowered !== child) result ??= children.slice(0, index)
      if (!placement.flow && wasSpelled && needSpace(before, lowered)) result?.push(space())
      result?.push(lowered)
      before = lowered
    }
    wasSpelled = isSpelled
  }
  return result ?? (children as RootContent[])
}

function lowerInside(node: RootContent, placement: Placement, spelling: Spelling): RootContent {
  // Most nodes are text, and are done with here.
  if (node.type === 'text' || !('children' in node)) return node
  const inside: Placement = {
    flow: !phrasingParents.has(node.type),
    inLink: placement.inLink || node.type === 'link' || node.type === 'linkReference',
    inTable: placement.inTable || node.type === 'tableCell',
  }
  const children = lowerChildren(node.children, inside, spelling)
  // mdast types the children of each parent; lowering puts nothing in a parent that it may not hold.
  return children === node.children ? node : ({ ...node, children } as RootContent)
}

function spell(
  node: Figure | Gallery | Embed | Player | Callout,
  placement: Placement,
  spelling: Spelling,
): readonly RootContent[] {
  const inside: Placement = { flow: false, inLink: placement.inLink, inTable: placement.inTable }
  const phrasing = (nodes: readonly PhrasingContent[]) => lowerChildren(nodes, inside, spelling) as PhrasingContent[]
  const figure = (figure: Figure): Figure => {
    const children = phrasing(figure.children)
    const credit = phrasing(figure.credit)
    return children === figure.children && credit === figure.credit ? figure : { ...figure, children, credit }
  }
  switch (node.type) {
    case 'figure':
      return spelling.figure(figure(node), placement)
    case 'gallery':
      return spelling.gallery(
        { ...node, children: node.children.map(figure), caption: phrasing(node.caption) },
        placement,
      )
    case 'embed':
      return spelling.embed({ ...node, children: phrasing(node.children) }, placement)
    case 'callout': {
      const children = lowerChildren(node.children, placement, spelling) as BlockContent[]
      return spelling.callout({ ...node, title: phrasing(node.title), children }, placement)
    }
    case 'player':
      return spelling.player({ ...node, children: phrasing(node.children) }, placement)
  }
}

const phrasingParents: ReadonlySet<Nodes['type']> = new Set<Nodes['type']>([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'tableCell',
])

const space = (): RootContent => ({ type: 'text', value: ' ' })

const needSpace = (before: RootContent | undefined, after: RootContent | undefined): boolean =>
  before !== undefined && after !== undefined && !endsWithSpace(before) && !startsWithSpace(after)

const endsWithSpace = (node: RootContent): boolean =>
  node.type === 'break' || (node.type === 'text' && /\s$/.test(node.value))

const startsWithSpace = (node: RootContent): boolean =>
  node.type === 'break' || (node.type === 'text' && /^\s/.test(node.value))

import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { PhrasingContent, RootContent } from 'mdast'
import { isBlank, phrasingFrom } from '../../model/phrasing.ts'
import { figuresIn, showsMoreThan } from './figures-in.ts'

interface Entry {
  readonly terms: Element[]
  readonly definitions: Element[]
}

/**
 * `<dl>`: GFM has no definition lists. Each entry is a paragraph of its own, the terms in bold, what defines them on the
 * lines below. A definition of more than a paragraph follows as it is.
 */
export function definitionList(state: State, node: Element): RootContent[] {
  const result: RootContent[] = []
  let entry: Entry | undefined
  const close = () => {
    if (entry !== undefined) result.push(...flowOf(state, entry))
    entry = undefined
  }
  for (const child of partsOf(node)) {
    const name = child.type === 'element' ? child.tagName : ''
    if (name === 'dt' || name === 'dd') {
      if (name === 'dt' && entry !== undefined && entry.definitions.length > 0) close()
      entry ??= { terms: [], definitions: [] }
      entry[name === 'dt' ? 'terms' : 'definitions'].push(child as Element)
    } else if (child.type !== 'text' || child.value.trim() !== '') {
      close()
      result.push(...(state.toFlow(state.all({ ...node, children: [child] })) as RootContent[]))
    }
  }
  close()
  return result
}

/** HTML allows a `<div>` around each entry. */
const partsOf = (node: Element): Element['children'] =>
  node.children.flatMap((child) => (child.type === 'element' && child.tagName === 'div' ? partsOf(child) : [child]))

function flowOf(state: State, { terms, definitions }: Entry): RootContent[] {
  const named = terms.flatMap((term) => flow(state, term))
  const defined = definitions.map((definition) => flow(state, definition))
  // WordPress writes galleries as `<dl>` where the theme knows no HTML5 (`gallery_shortcode`).
  const figures = figuresIn(named)
  const [first] = figures
  if (first !== undefined && figures.length === 1 && !showsMoreThan(named, figures))
    return [{ ...first, children: phrasingFrom(defined.flat()) }]
  const lines: PhrasingContent[][] = []
  const rest: RootContent[] = []
  const add = (nodes: readonly RootContent[]) => {
    const [head, ...tail] = nodes
    if (head?.type !== 'paragraph' || rest.length > 0) rest.push(...nodes)
    else {
      lines.push(head.children)
      rest.push(...tail)
    }
  }
  for (const node of named) add([emphasised(node)])
  for (const nodes of defined) add(nodes)
  const children = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'break' }, ...line],
  )
  return isBlank(children) ? rest : [{ type: 'paragraph', children }, ...rest]
}

const flow = (state: State, node: Element): RootContent[] => state.toFlow(state.all(node)) as RootContent[]

const emphasised = (node: RootContent): RootContent =>
  node.type === 'paragraph' ? { ...node, children: [{ type: 'strong', children: node.children }] } : node

import type { Nodes, Parents } from 'hast'
import type { Handle, NodeHandle, State } from 'hast-util-to-mdast'
import { defaultHandlers, defaultNodeHandlers } from 'hast-util-to-mdast'
import type { RootContent } from 'mdast'
import { flowFrom } from './flow-from.ts'
import { toSpecificContent } from './to-specific-content.ts'

/** Around what is quoted, and around quotes in it. */
const quotes = ['“”', '‘’']

/** For elements that have no handler of ours. */
const elementHandlers: ReadonlyMap<string, Handle> = new Map(Object.entries(defaultHandlers))

/**
 * What the handlers of hast-util-to-mdast are given, its own and ours. Positions are left out: where something stands in the
 * HTML that was made of a body says nothing about the body.
 */
export function createState(
  handlers: Readonly<Record<string, Handle>>,
  nodeHandlers: Readonly<Record<string, NodeHandle>>,
): State {
  const state: State = {
    all: (parent) => all(state, parent),
    baseFound: false,
    elementById: new Map(),
    frozenBaseUrl: undefined,
    handlers: handlers as Record<string, Handle>,
    inTable: false,
    nodeHandlers: { ...defaultNodeHandlers, ...nodeHandlers },
    one: (node, parent) => one(state, node, parent),
    options: { quotes },
    patch: () => undefined,
    qNesting: 0,
    resolve: (url) => resolve(url, state.frozenBaseUrl),
    toFlow: (nodes) => flowFrom(nodes) as ReturnType<State['toFlow']>,
    toSpecificContent,
  }
  return state
}

function all(state: State, parent: Parents): RootContent[] {
  const results: RootContent[] = []
  for (const child of parent.children) {
    const result = one(state, child, parent)
    if (Array.isArray(result)) for (const node of result) results.push(node as RootContent)
    else if (result !== undefined) results.push(result as RootContent)
  }
  return results
}

function one(state: State, node: Nodes, parent: Parents | undefined): ReturnType<State['one']> {
  if (node.type === 'element') {
    if (node.properties['dataMdast'] === 'ignore') return undefined
    // An element may have any name, `constructor` too.
    const isOurs = Object.hasOwn(state.handlers, node.tagName)
    const handle = isOurs ? state.handlers[node.tagName] : elementHandlers.get(node.tagName)
    return handle === undefined ? all(state, node) : handle(state, node, parent) || undefined
  }
  return state.nodeHandlers[node.type]?.(state, node, parent) || undefined
}

/** Relative to the address that `<base>` names. */
function resolve(url: string | null | undefined, base: string | undefined): string {
  if (url === null || url === undefined) return ''
  return base ? new URL(url, base).href : url
}

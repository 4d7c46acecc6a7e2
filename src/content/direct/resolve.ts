import type { Root as HastRoot } from 'hast'
import type { RootContent } from 'mdast'
import type { ContentHost } from '../content-host.ts'
import { finish } from './finish.ts'
import type { Child, Waiting } from './frame.ts'

export interface Resolver {
  readonly host: ContentHost
  /** What the handlers make of a tree. */
  convert(tree: HastRoot): RootContent[]
}

/** What all that waited has become, in the order of the text. */
export function resolve(children: readonly Child[], resolver: Resolver): RootContent[] {
  const result: RootContent[] = []
  for (const child of children)
    switch (child.type) {
      case 'waitingElement':
      case 'waitingEmbed':
      case 'waitingMark':
      case 'waitingTree': {
        const nodes = resolveOne(child, resolver)
        if (Array.isArray(nodes)) for (const node of nodes) result.push(node)
        else result.push(nodes as RootContent)
        break
      }
      default:
        result.push(child)
    }
  return result
}

function resolveOne(waiting: Waiting, resolver: Resolver): RootContent | readonly RootContent[] {
  if (waiting.type === 'waitingElement') return finish(waiting.frame, resolve(waiting.frame.children, resolver))
  if (waiting.type === 'waitingTree') return resolver.convert(waiting.tree)
  if (waiting.type === 'waitingEmbed') return embedOrWords(waiting.url, resolver.host)
  const { mark, part, placement, children } = waiting
  return resolver.host.transform({
    prefix: mark.prefix,
    id: mark.id,
    part,
    placement,
    children: () => resolve(children, resolver),
  })
}

function embedOrWords(url: string, host: ContentHost): RootContent {
  const embed = host.embed(url)
  return embed === undefined
    ? { type: 'paragraph', children: [{ type: 'text', value: url }] }
    : { ...embed, children: [] }
}

import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import { isSemanticFlow } from '../model/mdast.ts'

const flowTypes: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'footnoteDefinition',
  'heading',
  'list',
  'listItem',
  'paragraph',
  'table',
  'tableCell',
  'tableRow',
  'thematicBreak',
])

/** HTML that stands in a sentence says so (`hName`); any other is a block. */
export const isFlow = (node: Nodes): boolean =>
  flowTypes.has(node.type) || isSemanticFlow(node) || (node.type === 'html' && node.data?.hName === undefined)

const holdsPhrasing: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/**
 * `<a><h2>x</h2></a>` is a heading with a link in it: what stands around blocks is put around what they say. A link around
 * what can hold none stands behind it.
 */
export function pushDown(wrapper: RootContent, child: RootContent): RootContent[] {
  if (wrapper.type === 'link') {
    if (child.type === 'figure') return [{ link: wrapper.url, ...child }]
    if (child.type === 'code') return [child, { type: 'paragraph', children: [linkItself(wrapper.url)] }]
  }
  if (!('children' in child) || isSemanticFlow(child)) return [child]
  const children = child.children as RootContent[]
  const inner = holdsPhrasing.has(child.type)
    ? wrapped(wrapper, children as PhrasingContent[])
    : children.flatMap((one) => pushDown(wrapper, one))
  return [{ ...child, children: inner } as RootContent]
}

/** A link in a link is the inner one. */
function wrapped(wrapper: RootContent, children: readonly PhrasingContent[]): RootContent[] {
  if (children.length === 0) return []
  const isLinked = wrapper.type === 'link' && children.some(({ type }) => type === 'link')
  return isLinked ? [...children] : [{ ...wrapper, children: [...children] } as RootContent]
}

const linkItself = (url: string): PhrasingContent => ({ type: 'link', url, children: [{ type: 'text', value: url }] })

/** What holds blocks and must not, opened up: runs between them keep their wrapper, the blocks get markup inside. */
export function parted(wrapper: RootContent, children: readonly RootContent[]): RootContent[] {
  const parts: RootContent[] = []
  let run: RootContent[] = []
  const close = () => {
    if (run.some((child) => child.type !== 'text' || child.value.trim() !== ''))
      parts.push({ ...wrapper, children: run } as RootContent)
    run = []
  }
  for (const child of children) {
    if (!isFlow(child)) {
      run.push(child)
      continue
    }
    close()
    parts.push(...(wrapper.type === 'paragraph' ? [child] : pushDown(wrapper, child)))
  }
  close()
  return parts
}

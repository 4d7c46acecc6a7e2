import type { RootContent } from 'mdast'
import { withPartTitles } from '../../part-titles.ts'
import { defineTransformer } from '../../transformer.ts'

/** A list of titles, which are links to the tabs below. Without scripts each title belongs above its tab. */
export default defineTransformer({
  blocks: ['kadence/tabs'],
  attributes: {},
  transform({ content }, context) {
    const [list, ...rest] = context.children()
    if (list?.type !== 'list' || !content.includes('kt-tabs-title-list'))
      return list === undefined ? [] : [list, ...rest]
    const titles = list.children.map(({ children }, index) => [index + 1, unlinked(children)] as const)
    return withPartTitles(rest, new Map(titles))
  },
})

/** Each title links to itself, for the scripts of the plugin: neither the link nor its target is of use without them. */
const unlinked = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.map((node) =>
    node.type === 'paragraph'
      ? {
          ...node,
          children: node.children
            .flatMap((child) => (child.type === 'link' ? child.children : [child]))
            .filter((child) => child.type !== 'html' || !/^<a id=/.test(child.value)),
        }
      : node,
  )

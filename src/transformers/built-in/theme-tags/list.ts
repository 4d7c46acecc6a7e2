import type { List, RootContent } from 'mdast'
import { inPlace } from '../../in-place.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists with icons for bullets. Some themes have a tag for each item (`[li]`), which makes a list of one. */
export default defineTransformer({
  tags: [
    'list',
    'lists',
    'ul',
    'ol',
    'checklist',
    'check_list',
    'icon_list',
    'iconlist',
    'list_icon',
    'arrow_list',
    'arrowlist',
    'bullet_list',
    'bulletlist',
    'bullets',
    'dotlist',
    'starlist',
    'numberlist',
    'unordered_list',
    'ordered_list',
    'styled_list',
  ],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform({ name }, context) {
    const isOrdered = name === 'ol' || name === 'ordered_list' || name === 'numberlist'
    const nodes = inPlace(context.children(), context)
    const lists = nodes.filter((node): node is List => node.type === 'list')
    const only = nodes.every((node) => node.type === 'list' || isBreak(node))
    const [first] = lists
    if (first === undefined || !only || lists.length < 2) return nodes
    return {
      ...first,
      ordered: isOrdered || first.ordered === true,
      children: lists.flatMap(({ children }) => children),
    }
  },
})

const isBreak = (node: RootContent): boolean =>
  node.type === 'paragraph' && node.children.every((child) => child.type === 'break')

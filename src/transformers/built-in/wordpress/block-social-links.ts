import type { Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { bulletList } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** A list of icons, each of them a link. */
export default defineTransformer({
  blocks: ['core/social-links'],
  attributes: {},
  transform(_input, context) {
    const tree: Root = { type: 'root', children: [...context.children()] }
    const links: Link[] = []
    visit(tree, 'link', (link) => {
      links.push(link)
    })
    return links.length === 0 ? [] : bulletList(links.map((link) => [link]))
  },
})

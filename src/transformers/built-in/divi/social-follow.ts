import type { Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { bulletList } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'

/** A row of icons, each of them a link. */
export default defineDiviModule({
  tags: ['et_pb_social_media_follow'],
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

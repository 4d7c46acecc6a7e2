import type { Link, List, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { bulletList } from './builders.ts'

/** The links in some nodes as a list: icons in a row, each of them a link. None where there are none. */
export function linksIn(nodes: readonly RootContent[]): List | [] {
  const tree: Root = { type: 'root', children: [...nodes] }
  const links: Link[] = []
  visit(tree, 'link', (link) => {
    links.push(link)
  })
  return links.length === 0 ? [] : bulletList(links.map((link) => [link]))
}

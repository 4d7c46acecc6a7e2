import type { Image, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Figure } from '../../model/mdast.ts'
import { isBlank } from '../../model/phrasing.ts'

/** Every figure, and every image that stands in none, as a figure of its own; links around images come with them. */
export function figuresIn(nodes: readonly Nodes[]): Figure[] {
  const figures: Figure[] = []
  const visitIn = (node: Nodes, link: string | undefined): void => {
    if (node.type === 'figure') figures.push(link === undefined ? node : { link, ...node })
    else if (node.type === 'image') figures.push(fromImage(node, link))
    else if ('children' in node)
      for (const child of node.children) visitIn(child, node.type === 'link' ? node.url : link)
  }
  for (const node of nodes) visitIn(node, undefined)
  return figures
}

const fromImage = ({ url, alt, title }: Image, link: string | undefined): Figure => ({
  type: 'figure',
  url,
  alt: alt ?? '',
  ...(title ? { title } : {}),
  ...(link === undefined ? {} : { link }),
  credit: [],
  children: [],
})

/** Whether anything but these figures and white space is shown. */
export function showsMoreThan(nodes: readonly RootContent[], figures: readonly Figure[]): boolean {
  let shown = 0
  const isMore = (node: Nodes): boolean => {
    if (node.type === 'figure' || node.type === 'image') {
      shown++
      return false
    }
    return 'children' in node ? node.children.some(isMore) : !isBlank([node as PhrasingContent])
  }
  return nodes.some(isMore) || shown !== figures.length
}

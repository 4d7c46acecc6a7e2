import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** CommonMark with GFM, as a tree without positions. */
export function readMarkdown(markdown: string): Root {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return normalise(tree) as Root
}

/** Text is text, in however many nodes, and be it a bare URL or address that GFM makes a link of. */
export function normalise(node: Nodes): Nodes {
  const { position: _, ...plain } = node
  if (!('children' in plain)) return plain as Nodes
  const children: Nodes[] = []
  for (const child of plain.children.map(normalise).flatMap(unlinked)) {
    const last = children.at(-1)
    if (last?.type === 'text' && child.type === 'text') last.value += child.value
    else children.push(child)
  }
  return { ...plain, children } as Nodes
}

function unlinked(node: Nodes): Nodes[] {
  if (node.type !== 'link' || node.children.length !== 1) return [node]
  const text = node.children[0]
  if (text?.type !== 'text' || (node.title ?? null) !== null) return [node]
  return ['', 'http://', 'mailto:'].some((prefix) => node.url === prefix + text.value) ? [text] : [node]
}

import type { Element } from 'hast'
import type { Html, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { htmlPiecesToHast } from '../content/html-pieces-to-hast.ts'
import { parseMarkdown } from '../content/parse-markdown.ts'
import { compareStrings } from '../diagnostics/format.ts'
import { imageSource, property } from '../model/hast-properties.ts'
import type { Metadata } from '../model/metadata.ts'
import type { Post } from '../model/post.ts'

/**
 * Addresses of the pictures, sounds and films that a finished document shows, sorted.
 *
 * @param tree As it was written; none for Markdown that was only edited.
 */
export function shownMedia(markdown: string, tree: Root | undefined, metadata: Metadata, post: Post): string[] {
  const urls = new Set<string>()
  const add = (url: string): void => {
    // A picture that stands in its own address is nowhere else.
    if (url !== '' && !/^\s*data:/i.test(url)) urls.add(url)
  }
  addFrom(tree ?? readMarkdown(markdown), add)
  // The featured image, under whatever name: of what we put into front matter it alone is an object.
  if (post.frontMatter === undefined) {
    for (const value of Object.values(metadata))
      if (typeof value === 'object' && value !== null && 'url' in value && typeof value['url'] === 'string')
        add(value['url'])
  }
  return [...urls].sort(compareStrings)
}

/** Most Markdown shows none: it need not be read again. */
const readMarkdown = (markdown: string): Root =>
  /!\[|<[a-z]/i.test(markdown) ? parseMarkdown(markdown) : { type: 'root', children: [] }

/** What a tree shows only together with the rest of it. */
interface Gathered {
  readonly html: Html[]
  readonly references: string[]
  readonly definitions: Map<string, string>
}

function addFrom(root: Root, add: (url: string) => void): void {
  const gathered: Gathered = { html: [], references: [], definitions: new Map() }
  gather(root, add, gathered)
  for (const identifier of gathered.references) add(gathered.definitions.get(identifier) ?? '')
  if (gathered.html.length === 0) return
  visit(htmlPiecesToHast(gathered.html), 'element', (element: Element) => {
    const { tagName } = element
    if (tagName === 'img') add(imageSource(element))
    if (tagName === 'audio' || tagName === 'video' || tagName === 'source') add(property(element, 'src'))
    if (tagName === 'video') add(property(element, 'poster'))
  })
}

/** By hand: `visit` takes longer for most documents than to write them. */
function gather(node: Nodes, add: (url: string) => void, gathered: Gathered): void {
  switch (node.type) {
    case 'text':
      return
    case 'image':
      add(node.url)
      return
    case 'imageReference':
      gathered.references.push(node.identifier)
      return
    case 'definition':
      gathered.definitions.set(node.identifier, node.url)
      return
    case 'html':
    case 'verbatim':
      if (mayShow.test(node.value)) gathered.html.push({ type: 'html', value: node.value })
      return
  }
  if (!('children' in node)) return
  const { children } = node
  for (let index = 0; index < children.length; index++) gather(children[index]!, add, gathered)
}

const mayShow = /<(?:img|audio|video|source)\b/i

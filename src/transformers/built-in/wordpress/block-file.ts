import type { Link, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { textOf } from '../../../model/phrasing.ts'
import { text, url } from '../../attribute-types.ts'
import { link, paragraph, textNode } from '../../builders.ts'
import { fileNameOf } from '../../media-files.ts'
import { defineTransformer } from '../../transformer.ts'

/** A link with the file's name, and the button beside it: a second link to the same file. */
export default defineTransformer({
  blocks: ['core/file'],
  attributes: {
    href: url.optional,
    fileName: text,
  },
  transform({ attributes: { href, fileName } }, context) {
    const children = context.children()
    const links = linksIn(children)
    const named = links.find((node) => textOf(node) !== node.url) ?? links[0]
    const file = href === undefined ? named?.url : context.media(href)
    if (file === undefined) return children
    const label = named?.children ?? []
    const title = textOf(label) || fileName
    context.setMetadata('documents', [{ url: file, ...(title === '' ? {} : { title }) }])
    const buttons = links.filter((node) => node !== named && textOf(node) !== node.url)
    return paragraph([
      link(file, label.length > 0 ? label : title || fileNameOf(file)),
      ...buttons.flatMap((button): PhrasingContent[] => [textNode(' '), link(file, button.children)]),
    ])
  },
})

/** A preview, where there is one, is a link to the same file before its name. */
function linksIn(nodes: readonly RootContent[]): Link[] {
  const links: Link[] = []
  const tree: Root = { type: 'root', children: [...nodes] }
  visit(tree, 'link', (node) => {
    if (textOf(node) !== '') links.push(node)
  })
  return links
}

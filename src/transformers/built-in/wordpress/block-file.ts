import type { Link, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { EXIT, visit } from 'unist-util-visit'
import { text, url } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { fileNameOf } from '../../media-files.ts'
import { defineTransformer } from '../../transformer.ts'

/** A link with the file's name; the button beside it is a second link to the same file. */
export default defineTransformer({
  blocks: ['core/file'],
  attributes: {
    href: url.optional,
    fileName: text,
  },
  decoration: [
    'id',
    'fileId',
    'textLinkHref',
    'textLinkTarget',
    'showDownloadButton',
    'downloadButtonText',
    'displayPreview',
    'previewHeight',
    'align',
    'className',
  ],
  transform({ attributes: { href, fileName } }, context) {
    const children = context.children()
    const named = firstLink(children)
    const file = href === undefined ? named?.url : context.media(href)
    if (file === undefined) return children
    const label = named === undefined ? [] : named.children
    const title = textOf(label) || fileName
    context.setMetadata('documents', [{ url: file, ...(title === '' ? {} : { title }) }])
    return paragraph([link(file, label.length > 0 ? label : title || fileNameOf(file))])
  },
})

function firstLink(nodes: readonly RootContent[]): Link | undefined {
  let found: Link | undefined
  const tree: Root = { type: 'root', children: [...nodes] }
  visit(tree, 'link', (node) => {
    if (textOf(node) === '') return undefined
    found = node
    return EXIT
  })
  return found
}

import type { Paragraph } from 'mdast'
import { textOf } from '../model/phrasing.ts'
import { type Inline, inline, link, paragraph } from './builders.ts'
import { extensionOf, fileNameOf } from './media-files.ts'
import type { TransformContext } from './transformer.ts'

/** A file that the page showed in a viewer: a link, and the file as data. */
export function documentLink(reference: string, title: Inline, context: TransformContext): Paragraph {
  const url = context.media(reference)
  const label = inline(title)
  const name = textOf(label).trim()
  const kind = extensionOf(url)
  context.setMetadata('documents', [{ url, ...(name && { title: name }), ...(kind && { kind }) }])
  return paragraph([link(url, name === '' ? fileNameOf(url) : label)])
}

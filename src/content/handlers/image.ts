import type { Handle } from 'hast-util-to-mdast'
import type { Image, RootContent } from 'mdast'
import { alignmentOf, imageSource, isEmoji, property } from '../../model/hast-properties.ts'
import type { Figure } from '../../model/mdast.ts'
import type { ContentHost } from '../content-host.ts'

export function img(host: ContentHost): Handle {
  return (state, node) => {
    const alt = host.resolveText(property(node, 'alt')).replace(/\s+/g, ' ').trim()
    // WordPress draws an emoji as a picture of it; its `alt` is the emoji.
    if (isEmoji(node)) return { type: 'text', value: alt }
    const url = state.resolve(host.resolveText(imageSource(node).trim()))
    if (url === '') return []
    const title = host.resolveText(property(node, 'title')).trim()
    const rest = { url, alt, ...(title === '' || title === alt ? {} : { title }) }
    const align = alignmentOf(node)
    // An aligned picture floats beside the text or stands between it; it is no part of a sentence.
    const image: Image | Figure =
      align === undefined ? { type: 'image', ...rest } : { type: 'figure', ...rest, align, credit: [], children: [] }
    state.patch(node, image as Image)
    return image as RootContent
  }
}

import type { Handle } from 'hast-util-to-mdast'
import type { Image, RootContent } from 'mdast'
import { alignmentOf, imageSource, isEmoji, property } from '../../model/hast-properties.ts'
import type { Alignment, Figure } from '../../model/mdast.ts'
import type { ContentHost } from '../content-host.ts'
import { reportUnloaded } from './report-unloaded.ts'

export function img(host: ContentHost): Handle {
  return (state, node) => {
    const alt = inOneLine(host.resolveText(property(node, 'alt')))
    // WordPress draws an emoji as a picture of it; its `alt` is the emoji.
    if (isEmoji(node)) return { type: 'text', value: alt }
    const url = state.resolve(host.resolveText(imageSource(node).trim()))
    if (url === '') {
      reportUnloaded(node, host)
      return []
    }
    const image = picture(url, alt, host.resolveText(property(node, 'title')).trim(), alignmentOf(node))
    state.patch(node, image as Image)
    return image as RootContent
  }
}

export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An aligned picture floats beside the text or stands between it; it is no part of a sentence. */
export function picture(url: string, alt: string, title: string, align: Alignment | undefined): Image | Figure {
  const rest = { url, alt, ...(title === '' || title === alt ? {} : { title }) }
  return align === undefined ? { type: 'image', ...rest } : { type: 'figure', ...rest, align, credit: [], children: [] }
}

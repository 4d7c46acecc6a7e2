import type { Figure } from '../model/mdast.ts'
import { textOf } from '../model/phrasing.ts'
import type { TransformContext } from './transformer.ts'

/**
 * Keeps as data what Markdown cannot say of an image, or says only as prose: credit, caption, alignment, lightbox.
 * An image that has none of them is in the Markdown whole.
 */
export function recordImage(context: TransformContext, figure: Figure, lightbox = false): void {
  const caption = textOf(figure.children)
  const credit = textOf(figure.credit)
  if (caption === '' && credit === '' && figure.align === undefined && !lightbox) return
  context.setMetadata('images', [
    {
      url: figure.url,
      ...(figure.alt === '' ? {} : { alt: figure.alt }),
      ...(caption === '' ? {} : { caption }),
      ...(credit === '' ? {} : { credit }),
      ...(figure.align === undefined ? {} : { align: figure.align }),
      ...(lightbox ? { lightbox } : {}),
    },
  ])
}

import type { Figure } from '../model/mdast.ts'
import { phrasingFrom } from '../model/phrasing.ts'
import { figure } from './builders.ts'
import { isPhpArray, type PhpValue, readPhp } from './php-serialize.ts'
import type { TransformContext } from './transformer.ts'

/** What a gallery plugin knows of one image. */
export interface StoredImage {
  readonly id: string
  readonly url: string
  readonly alt: string
  readonly caption: string
  readonly link: string
}

/** Follows a path of keys through a serialized array; what is found there is a list of images, in its order. */
export function storedImages(meta: string | undefined, path: readonly string[] = []): StoredImage[] {
  let value = meta === undefined ? undefined : readPhp(meta)
  for (const key of path) value = at(value, key)
  return isPhpArray(value) ? value.entries.flatMap(([key, item]) => imageFrom(key, item)) : []
}

/** An id, or an array that tells of an image; its key is the id then, where it tells none. */
function imageFrom(key: string, item: PhpValue): StoredImage[] {
  if (typeof item === 'string' || typeof item === 'number')
    return /^\d+$/.test(String(item)) ? [{ id: String(item), url: '', alt: '', caption: '', link: '' }] : []
  if (!isPhpArray(item)) return []
  // Envira’s word for an image that was put aside.
  if (textAt(item, 'status') === 'pending') return []
  return [
    {
      id: textAt(item, 'id') || key,
      url: textAt(item, 'src'),
      alt: textAt(item, 'alt'),
      caption: textAt(item, 'caption') || textAt(item, 'description'),
      link: textAt(item, 'link'),
    },
  ]
}

const at = (value: PhpValue | undefined, key: string): PhpValue | undefined =>
  isPhpArray(value) ? value.entries.find(([name]) => name === key)?.[1] : undefined

function textAt(value: PhpValue, key: string): string {
  const found = at(value, key)
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : ''
}

/** Images as a gallery shows them. The library has the say on where a file is, the gallery on what is said of it. */
export function storedFigures(images: readonly StoredImage[], context: TransformContext): Figure[] {
  const missing: string[] = []
  const figures = images.flatMap(({ id, url, alt, caption, link }) => {
    const found = context.attachment(id)
    if (found === undefined && url === '') missing.push(id)
    if (found === undefined && url === '') return []
    const file = context.media(found === undefined ? url : id)
    return [
      figure({
        url: file,
        alt: alt || found?.alt,
        caption: phrasingFrom(context.html(caption || found?.caption || '')),
        // A click on most images only opens the image.
        link: link === '' || link === url || link === file ? undefined : link,
      }),
    ]
  })
  if (figures.length > 0) for (const reference of missing) context.report('media-unresolved', { reference })
  return figures
}

import { decodeHTMLAttribute } from 'entities'
import type { ImageFact } from '../model/metadata.ts'

const opening = /<img(?=[\s/])/gi
const attribute = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/y

/**
 * The image that an editor placed in a body for an id of the library: both editors write `class="wp-image-12"`
 * (`get_image_tag`). What stands in a comment or in code may be found too; it is that image all the same.
 */
export function bodyImage(html: string, id: number): ImageFact | undefined {
  // Most bodies are done with here.
  if (!html.includes(`wp-image-${id}`)) return undefined
  opening.lastIndex = 0
  for (let tag = opening.exec(html); tag !== null; tag = opening.exec(html)) {
    const { attributes, end } = attributesAt(html, opening.lastIndex)
    opening.lastIndex = end
    const classes = attributes.get('class')?.split(/\s+/) ?? []
    const url = attributes.get('src')?.trim()
    if (!url || !classes.includes(`wp-image-${id}`)) continue
    const alt = attributes.get('alt')?.trim()
    return { url, ...(alt && { alt }) }
  }
  return undefined
}

/** From behind the name of a tag to its end. Reads on, never back: hostile bodies cost no more than their length. */
function attributesAt(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  let end = start
  attribute.lastIndex = start
  for (let match = attribute.exec(html); match !== null; match = attribute.exec(html)) {
    end = attribute.lastIndex
    const name = match[1]?.toLowerCase() ?? ''
    // Of two attributes of one name, browsers take the first.
    if (!attributes.has(name)) attributes.set(name, decodeHTMLAttribute(match[2] ?? match[3] ?? match[4] ?? ''))
  }
  return { attributes, end }
}

import type { Report } from '../diagnostics/diagnostic.ts'
import type { ImageFact } from '../model/metadata.ts'
import { plainLine } from '../model/plain-text.ts'
import type { Post } from '../model/post.ts'
import type { Site } from '../model/site.ts'
import { bodyImage } from './body-image.ts'

/** The featured image: from the library, or, where the input lacks that, from the body, which often shows it as well. */
export function coverOf(post: Post, site: Site, report: Report): ImageFact | undefined {
  const reference = post.meta['_thumbnail_id']?.[0]?.trim() ?? ''
  const id = Number(reference)
  // WordPress takes what is no id for none (`get_post_thumbnail_id`), and writes -1 for one that was taken away.
  if (!Number.isSafeInteger(id) || id <= 0) return undefined
  const attachment = site.attachments.get(id)
  if (attachment === undefined) {
    const shown = bodyImage(post.body.value, id)
    if (shown === undefined) report('media-unresolved', { reference }, { line: post.source.line, column: 1 })
    return shown
  }
  const cover: { url: string; alt?: string; caption?: string } = { url: attachment.url }
  const alt = plainLine(attachment.alt)
  const caption = plainLine(attachment.caption)
  if (alt) cover.alt = alt
  if (caption) cover.caption = caption
  return cover
}

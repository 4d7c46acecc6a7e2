import { createPost } from './post.ts'
import { createSite } from './site.ts'
import { wxrHead, wxrItem, wxrTail } from './wxr.ts'

/** How much there shall be: documents (posts and pages), or bytes, which the last post may exceed. */
export type Extent = { readonly posts: number } | { readonly bytes: number }

/** An export, item by item. The same arguments give the same bytes, and a longer export begins like a shorter one. */
export function* generateExport(extent: Extent, seed: number): Generator<string> {
  const site = createSite(seed)
  let written = 0
  const counted = (text: string): string => {
    written += Buffer.byteLength(text)
    return text
  }
  yield counted(wxrHead(site))
  for (const item of site.items) yield counted(wxrItem(item))
  const isEnough = (index: number): boolean => ('posts' in extent ? index >= extent.posts : written >= extent.bytes)
  for (let index = 0; !isEnough(index); index++)
    for (const item of createPost(site, index)) yield counted(wxrItem(item))
  yield wxrTail
}

import { closeSync, openSync } from 'node:fs'
import type { Post } from '../model/post.ts'
import type { Site } from '../model/site.ts'
import type { LocatedPost } from './located-post.ts'
import { ReadAhead } from './read-ahead.ts'
import { decodeUtf8 } from './text/utf8-decoder.ts'
import { withSite } from './with-site.ts'
import { readPostItem } from './wxr/read-post-item.ts'

/** Reads posts where they stand. Keeps open the file it has last read from: the next post is nearly always there too. */
export class LocatedReader {
  #open: { readonly path: string; readonly file: number; readonly bytes: ReadAhead } | undefined

  /** @throws {Error} What the file system says, or where the file is not what it was. */
  read(post: LocatedPost, site: Site): Post {
    const { start, length } = post.range
    const bytes = this.#bytesOf(post.path).at(start, length)
    const { text, invalidAt } = decodeUtf8(bytes)
    const found = bytes.length === length && invalidAt === undefined ? readPostItem(text, post) : undefined
    if (found === undefined) throw new Error(`\`${post.source.file}\` was changed while it was read`)
    return withSite(found, site)
  }

  /** To be called when nothing is left to read for now. */
  close(): void {
    if (this.#open !== undefined) closeSync(this.#open.file)
    this.#open = undefined
  }

  #bytesOf(path: string): ReadAhead {
    if (this.#open?.path === path) return this.#open.bytes
    this.close()
    const file = openSync(path, 'r')
    const bytes = new ReadAhead(file)
    this.#open = { path, file, bytes }
    return bytes
  }
}

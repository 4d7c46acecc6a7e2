import { closeSync, openSync, readSync } from 'node:fs'
import type { Post } from '../model/post.ts'
import type { Site } from '../model/site.ts'
import type { LocatedPost } from './located-post.ts'
import { decodeUtf8 } from './text/utf8-decoder.ts'
import { withSite } from './with-site.ts'
import { readPostItem } from './wxr/read-post-item.ts'

/** Bytes: items that are longer are rare. */
const roomLength = 1 << 16

/** Reads posts where they stand. Keeps open the file it has last read from: the next post is nearly always there too. */
export class LocatedReader {
  #path: string | undefined
  #file = 0
  readonly #room = Buffer.allocUnsafe(roomLength)

  /** @throws {Error} What the file system says, or where the file is not what it was. */
  read(post: LocatedPost, site: Site): Post {
    const { start, length } = post.range
    const bytes = length <= roomLength ? this.#room.subarray(0, length) : Buffer.allocUnsafe(length)
    const isWhole = readSync(this.#open(post.path), bytes, 0, length, start) === length
    const { text, invalidAt } = decodeUtf8(bytes)
    const found = isWhole && invalidAt === undefined ? readPostItem(text, post) : undefined
    if (found === undefined) throw new Error(`\`${post.source.file}\` was changed while it was read`)
    return withSite(found, site)
  }

  /** To be called when nothing is left to read for now. */
  close(): void {
    if (this.#path !== undefined) closeSync(this.#file)
    this.#path = undefined
  }

  #open(path: string): number {
    if (path === this.#path) return this.#file
    this.close()
    this.#file = openSync(path, 'r')
    this.#path = path
    return this.#file
  }
}

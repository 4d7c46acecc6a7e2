import type { Post } from '../../model/post.ts'
import type { LocatedPost } from '../located-post.ts'
import { createPlaceFinder } from '../text/cursor.ts'
import { ElementInfos } from './element-infos.ts'
import { ItemBuilder } from './item.ts'
import { postOf } from './item-entry.ts'
import { readPlainItem, tellItem } from './plain-item.ts'

/**
 * The post of an item that was read before, and was plain and in WordPress's own names.
 *
 * @returns Nothing where it is another text.
 */
export function readPostItem(text: string, { source, site = '', range }: Omit<LocatedPost, 'path'>): Post | undefined {
  const item = text.startsWith('<item>') ? readPlainItem(text, 0, infos) : undefined
  if (item === undefined || item === 'unfinished' || item.end !== text.length) return undefined
  const start = { line: source.line, column: range.column }
  const builder = new ItemBuilder(start)
  tellItem(item, createPlaceFinder(text, start), {
    open: () => {},
    field: (field) => builder.field(field),
    close: (name) => builder.close(name),
  })
  return postOf(builder.build(), { file: source.file, key: source.key, site })
}

const infos = new ElementInfos()

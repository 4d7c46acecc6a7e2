import type { Post } from '../../model/post.ts'
import type { LocatedPost } from '../located-post.ts'
import { createPlaceFinder } from '../text/cursor.ts'
import { elementKind } from './elements.ts'
import { ItemBuilder } from './item.ts'
import { postOf } from './item-entry.ts'
import { type ElementInfo, readPlainItem, tellItem } from './plain-item.ts'

/**
 * The post of an item that was read before, and was plain and in WordPress's own names.
 *
 * @returns Nothing where it is another text.
 */
export function readPostItem(text: string, { source, site = '', range }: Omit<LocatedPost, 'path'>): Post | undefined {
  const item = text.startsWith('<item>') ? readPlainItem(text, 0, infoOf) : undefined
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

const infos = new Map<string, ElementInfo>()

function infoOf(name: string): ElementInfo {
  const known = infos.get(name)
  if (known !== undefined) return known
  const info = { name, kind: elementKind(name) }
  // Anything may be the name of an element.
  if (infos.size < mostInfos) infos.set(name, info)
  return info
}

const mostInfos = 200

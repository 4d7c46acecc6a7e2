import type { Element, Root } from 'hast'
import { property } from '../../model/hast-properties.ts'
import type { PointCursor } from '../../shortcode/point-cursor.ts'
import { isBlockElement } from '../collapse-space.ts'
import { namesDirection } from '../direction.ts'
import { eachElement } from '../each-element.ts'
import { readElement } from '../html/read-fragment.ts'
import { keepMath } from '../math.ts'
import { mendQuotes } from '../mend-quotes.ts'
import { pairMarks } from '../pair-marks.ts'
import { repairHast } from '../repair-hast.ts'
import { keepCodeSource } from '../repairs/code-source.ts'
import { isElement } from '../repairs/repair.ts'
import { beginsLikeItem } from '../repairs/word-lists.ts'

export interface Apart {
  readonly tree: Root
  readonly end: number
  /** How it stands in the line: it ends it, is something on it, is text that nobody sees, or nothing. */
  readonly place: 'block' | 'content' | 'text' | 'nothing'
  /** Whether links lead to places by name, and whether places have names. */
  readonly hasFragments: boolean
  readonly hasNames: boolean
}

/**
 * An element that stands in no other, as tree: what it becomes depends on nothing beside it, nor does it change what becomes
 * of that. Nothing where that cannot be said.
 */
export function setApart(html: string, start: number, cursor: PointCursor): Apart | undefined {
  const read = readElement(html, start, cursor)
  if (read === undefined) return undefined
  const { root: tree, end } = read
  const source = html.slice(start, end)
  if (mendQuotes(source, () => undefined) !== source) return undefined
  keepCodeSource(tree, html)
  if (!pairMarks(tree) || tree.children.some((child) => isElement(child, 'p') && beginsLikeItem(child)))
    return undefined
  repairHast(tree)
  keepMath(tree)
  const place = placeOf(tree)
  if (place === undefined || namesDirection(tree)) return undefined
  const { hasFragments, hasNames } = namesIn(tree)
  return { tree, end, place, hasFragments, hasNames: hasNames || cut.test(source) }
}

/** Where the page is cut, WordPress puts a place with a name. */
const cut = /<!--\s*more/

function placeOf({ children }: Root): Apart['place'] | undefined {
  const [only] = children
  if (children.length === 1 && isElement(only, 'iframe')) return 'content'
  if (children.length === 1 && isElement(only, 'script', 'style')) return only.children.length > 0 ? 'text' : 'nothing'
  return children.length > 0 && children.every((child) => isElement(child) && isBlockElement(child.tagName))
    ? 'block'
    : undefined
}

function namesIn(tree: Root): Pick<Apart, 'hasFragments' | 'hasNames'> {
  let hasFragments = false
  let hasNames = false
  eachElement(tree, (element: Element) => {
    if ('id' in element.properties || 'name' in element.properties) hasNames = true
    if (property(element, 'href').includes('#')) hasFragments = true
    return true
  })
  return { hasFragments, hasNames }
}

import type { Element, ElementContent, Parents, Root } from 'hast'
import { property } from '../model/hast-properties.ts'
import { eachElement } from './each-element.ts'
import { type Child, element, isBlankText, isElement } from './repairs/repair.ts'

type Direction = 'ltr' | 'rtl'

declare module 'hast' {
  interface ElementData {
    /** Of a `<div>` that is there to say it. */
    direction?: Direction
  }
}

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote center div dl figure h1 h2 h3 h4 h5 h6 ol p section table ul'.split(' '),
)

/** In these, HTML around Markdown has no place; in a list item, it would break the list. */
const closed: ReadonlySet<string> = new Set('dl ol pre table ul'.split(' '))

/**
 * Markdown has no word for the direction of a text, and renderers look at its letters one line at a time. Blocks that are
 * written against the direction around them come into one `<div dir="…">`, as many of them as follow on each other.
 */
export function groupByDirection(root: Root): void {
  if (!namesDirection(root)) return
  const waiting: { parent: Parents; around: Direction }[] = [{ parent: root, around: 'ltr' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { parent, around } = next
    parent.children = grouped(parent.children as Child[], around) as typeof parent.children
    for (const child of parent.children)
      if (isElement(child) && !closed.has(child.tagName))
        waiting.push({ parent: child, around: child.data?.direction ?? around })
  }
}

export function namesDirection(root: Root): boolean {
  let found = false
  eachElement(root, ({ properties }) => {
    found ||= properties['dir'] !== undefined || /direction/i.test(String(properties['style'] ?? ''))
    return !found
  })
  return found
}

function grouped(children: readonly Child[], around: Direction): Child[] {
  const result: Child[] = []
  let group: Element | undefined
  let blanks: ElementContent[] = []
  for (const child of children) {
    const direction = isElement(child) && blocks.has(child.tagName) ? (directionOf(child) ?? around) : undefined
    if (group !== undefined && isBlankText(child)) blanks.push(child as ElementContent)
    else if (direction === undefined || direction === around) {
      result.push(...blanks, child)
      blanks = []
      group = undefined
    } else {
      const open: Element = group ?? { ...element('div', []), data: { direction, position: {} } }
      if (group === undefined) result.push(open)
      open.children.push(...blanks, child as Element)
      group = open
      blanks = []
    }
  }
  return [...result, ...blanks]
}

function directionOf(node: Element): Direction | undefined {
  const style = /(?:^|;)\s*direction\s*:\s*(ltr|rtl)/i.exec(property(node, 'style'))?.[1]
  const said = (style ?? property(node, 'dir')).toLowerCase()
  if (said === 'ltr' || said === 'rtl') return said
  if (node.tagName !== 'ul' && node.tagName !== 'ol') return undefined
  const items = node.children.filter((child): child is Element & { tagName: 'li' } => isElement(child, 'li'))
  const [first] = items.map(directionOf)
  return items.every((item) => directionOf(item) === first) ? first : undefined
}

import type { Element } from 'hast'
import { property } from '../../model/hast-properties.ts'
import { type Child, element, isElement, type Repair, repair } from './repair.ts'

/** What editors and word processors write as style, and the element that says it. */
const styles: readonly (readonly [style: RegExp, tagName: string])[] = [
  [/(?<![\w-])font-weight\s*:\s*(?:bold|bolder|[6-9]00)\b/i, 'strong'],
  [/(?<![\w-])font-style\s*:\s*(?:italic|oblique)\b/i, 'em'],
  [/(?<![\w-])text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i, 'del'],
  [/(?<![\w-])text-decoration(?:-line)?\s*:[^;]*\bunderline\b/i, 'u'],
  [/(?<![\w-])vertical-align\s*:\s*super\b/i, 'sup'],
  [/(?<![\w-])vertical-align\s*:\s*sub\b/i, 'sub'],
]

/** The elements that a style stands for. */
export const elementsSaidBy = (style: string): readonly string[] =>
  style === '' ? [] : styles.filter(([pattern]) => pattern.test(style)).map(([, name]) => name)

/** `<span style="font-weight: bold">` is bold. */
const styledSpan = repair('span font', (node) => {
  const style = property(node, 'style')
  const names = elementsSaidBy(style)
  if (names.length === 0 || holdsBlocks(node)) return undefined
  return names.reduceRight((children, name) => [element(name, children)], node.children)
})

/** Pasting from Google Docs puts all of a text into `<b style="font-weight:normal">`. */
const unboldBold = repair('b strong', (node): Child[] | undefined =>
  /(?<![\w-])font-weight\s*:\s*(?:normal|[1-5]00)\b/i.test(property(node, 'style'))
    ? [element('span', node.children)]
    : undefined,
)

/** What editors leave behind when words are deleted. A place that links may lead to is none of it. */
const emptyInline = repair('a b big em font i small span strong u', (node) =>
  node.children.length === 0 && !node.properties['id'] && !node.properties['name'] ? [] : undefined,
)

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote center div dl figure form h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(
    ' ',
  ),
)

const holdsBlocks = (node: Element): boolean =>
  node.children.some((child) => isElement(child) && (blocks.has(child.tagName) || holdsBlocks(child)))

export const styleRepairs: readonly Repair[] = [emptyInline, unboldBold, styledSpan]

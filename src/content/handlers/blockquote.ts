import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { Blockquote } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import { isSafeUrl } from '../../model/safe-url.ts'
import { element, isBlankText, isElement } from '../repairs/repair.ts'

/**
 * `<blockquote>`; `wpautop` puts a citation at its end into the last paragraph, where it stands for itself all the same. The
 * address of what is quoted is in an attribute that no browser shows: whoever is named links to it.
 */
export function blockquote(state: State, node: Element): Blockquote {
  const source = property(node, 'cite').trim()
  const children = node.children.flatMap(freeCitation).map((child) => linked(child, source))
  return defaultHandlers.blockquote(state, { ...node, children }) as Blockquote
}

function freeCitation(child: ElementContent): ElementContent[] {
  if (!isElement(child, 'p', 'footer', 'div')) return [child]
  const last = child.children.findLastIndex((one) => !isBlankText(one))
  const citation = child.children[last]
  if (!isElement(citation, 'cite')) return [child]
  const before = child.children.slice(0, last)
  if (before.every(isBlankText) || before.every(isDash)) return [citation]
  return endsLine(before) || endsSentence(before) ? [{ ...child, children: before }, citation] : [child]
}

/** The dash in front of a name; ours stands there instead. */
const isDash = (node: ElementContent): boolean => node.type === 'text' && /^[\s\u2012-\u2015-]*$/.test(node.value)

const endsLine = (nodes: readonly ElementContent[]): boolean =>
  isElement(
    nodes.findLast((one) => !isBlankText(one)),
    'br',
  )

/** `No light, no ship.<cite>` names whoever said so; `as told in <cite>` does not. */
const endsSentence = (nodes: readonly ElementContent[]): boolean =>
  /[.!?…][”’"'»]?$/.test(
    textOf({ type: 'root', children: [...nodes] })
      .trimEnd()
      .slice(-3),
  )

function linked(child: ElementContent, source: string): ElementContent {
  if (!isElement(child, 'cite') || !/^https?:/i.test(source) || !isSafeUrl(source)) return child
  if (child.children.some((one) => isElement(one, 'a'))) return child
  return { ...child, children: [element('a', child.children, { href: source })] }
}

import type { Emphasis, PhrasingContent } from 'mdast'
import { joinTexts } from '../model/join-texts.ts'
import { trimRun } from '../model/phrasing.ts'

/** `*caption* — credit`; a credit alone stands in emphasis, as the caption would. */
export function captionLine(
  caption: readonly PhrasingContent[],
  credit: readonly PhrasingContent[] = [],
): PhrasingContent[] {
  const [first, second] = [caption, credit].map(trimRun).filter((part) => part.length > 0)
  if (first === undefined) return []
  return second === undefined ? [emphasize(first)] : [emphasize(first), { type: 'text', value: ' — ' }, ...second]
}

/** Emphasis in emphasis would end it; it cannot begin or end with white space, nor with a line break. */
const emphasize = (content: readonly PhrasingContent[]): Emphasis => ({
  type: 'emphasis',
  children: trimRun(joinTexts(content.flatMap(withoutEmphasis))),
})

function withoutEmphasis(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node]
  const children = joinTexts(node.children.flatMap(withoutEmphasis))
  return node.type === 'emphasis' ? children : [{ ...node, children } as PhrasingContent]
}

import type { Emphasis, PhrasingContent } from 'mdast'

/** `*caption* — credit`; a credit alone stands in emphasis, as the caption would. */
export function captionLine(
  caption: readonly PhrasingContent[],
  credit: readonly PhrasingContent[] = [],
): PhrasingContent[] {
  const [first, second] = [caption, credit].map(trim).filter((part) => part.length > 0)
  if (first === undefined) return []
  return second === undefined ? [emphasize(first)] : [emphasize(first), { type: 'text', value: ' — ' }, ...second]
}

/** Emphasis in emphasis would end it. */
const emphasize = (content: readonly PhrasingContent[]): Emphasis => ({
  type: 'emphasis',
  children: trim(joinTexts(content.flatMap(withoutEmphasis))),
})

function withoutEmphasis(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node]
  const children = joinTexts(node.children.flatMap(withoutEmphasis))
  return node.type === 'emphasis' ? children : [{ ...node, children } as PhrasingContent]
}

/** Emphasis cannot begin or end with white space, nor with a line break. */
function trim(content: readonly PhrasingContent[]): PhrasingContent[] {
  const start = content.findIndex((node) => !isBlank(node))
  const end = content.findLastIndex((node) => !isBlank(node))
  return content.slice(start === -1 ? content.length : start, end + 1).map((node, index, { length }) => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === length - 1 ? value.trimEnd() : value }
  })
}

const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && node.value.trim() === '')

function joinTexts(content: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of content) {
    const before = joined.at(-1)
    if (node.type === 'text' && before?.type === 'text') {
      joined[joined.length - 1] = { ...before, value: before.value + node.value }
    } else joined.push(node)
  }
  return joined
}

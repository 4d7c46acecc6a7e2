import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'

/**
 * Two line breaks in a row show an empty line: what stands around them are two paragraphs. Pictures that stand side by side
 * get a line each, which shows no difference and can be read.
 */
export function splitParagraphs(root: Root): void {
  root.children = allSplit(root.children)
}

const containers: ReadonlySet<string> = new Set(['blockquote', 'footnoteDefinition', 'list', 'listItem'])

/** The nodes themselves, where none is split. */
function allSplit(nodes: RootContent[]): RootContent[] {
  let result: RootContent[] | undefined
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!
    const parts = node.type === 'paragraph' ? splitAt(node) : undefined
    if (parts !== undefined) result ??= nodes.slice(0, index)
    else if (containers.has(node.type)) {
      const parent = node as { children: RootContent[] }
      parent.children = allSplit(parent.children)
    }
    if (result !== undefined) result.push(...(parts ?? [node]))
  }
  return result ?? nodes
}

function splitAt(paragraph: Paragraph): Paragraph[] | undefined {
  const { children } = paragraph
  let breaks = 0
  let isSideBySide = false
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]!
    if (child.type === 'break') breaks += 1
    else if (index > 0 && isPicture(child) && isPicture(children[index - 1]!)) isSideBySide = true
  }
  return breaks > 1 || isSideBySide ? atEmptyLines(paragraph).map(apart) : undefined
}

function atEmptyLines(paragraph: Paragraph): Paragraph[] {
  const { children } = paragraph
  if (children.filter(({ type }) => type === 'break').length < 2) return [paragraph]
  const parts: PhrasingContent[][] = [[]]
  let gap: PhrasingContent[] = []
  let breaks = 0
  for (const child of children) {
    if (child.type === 'break' || (breaks > 0 && child.type === 'text' && child.value.trim() === '')) {
      breaks += child.type === 'break' ? 1 : 0
      gap.push(child)
      continue
    }
    if (breaks > 1) parts.push([])
    else parts.at(-1)!.push(...gap)
    parts.at(-1)!.push(child)
    gap = []
    breaks = 0
  }
  return parts.filter((part) => part.length > 0).map((part) => ({ ...paragraph, children: part }))
}

function apart(paragraph: Paragraph): Paragraph {
  if (!paragraph.children.some((child, index, all) => index > 0 && isPicture(child) && isPicture(all[index - 1]!)))
    return paragraph
  const children = paragraph.children.flatMap((child, index, all): PhrasingContent[] =>
    index > 0 && isPicture(child) && isPicture(all[index - 1]!) ? [{ type: 'text', value: '\n' }, child] : [child],
  )
  return { ...paragraph, children }
}

const isPicture = (node: PhrasingContent): boolean =>
  node.type === 'image' || (node.type === 'link' && node.children.length === 1 && node.children[0]?.type === 'image')

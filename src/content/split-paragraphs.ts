import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'

/**
 * Two line breaks in a row show an empty line: what stands around them are two paragraphs. Pictures that stand side by side
 * get a line each, which shows no difference and can be read.
 */
export function splitParagraphs(root: Root): void {
  root.children = allSplit(root.children)
}

const containers: ReadonlySet<string> = new Set(['blockquote', 'footnoteDefinition', 'list', 'listItem'])

function allSplit(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      for (const part of atEmptyLines(node)) result.push(apart(part))
      continue
    }
    if (containers.has(node.type)) {
      const parent = node as { children: RootContent[] }
      parent.children = allSplit(parent.children)
    }
    result.push(node)
  }
  return result
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

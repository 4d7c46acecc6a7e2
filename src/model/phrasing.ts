import type { Nodes, PhrasingContent, RootContent } from 'mdast'

const phrasingTypes: ReadonlySet<string> = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
  'verbatim',
])

export const isPhrasing = (node: Nodes): node is PhrasingContent => phrasingTypes.has(node.type)

/** The text of nodes, as `mdast-util-to-string` has it, but with a space where a line or a block ends. */
export function textOf(value: Nodes | readonly Nodes[]): string {
  if (!('type' in value)) {
    let text = ''
    let isOpen = true
    for (const node of value) {
      const isInline = isPhrasing(node)
      const next = textOf(node)
      text += text === '' || next === '' || (isOpen && isInline) ? next : ` ${next}`
      if (next !== '') isOpen = isInline
    }
    return text
  }
  if (value.type === 'break') return ' '
  if ('value' in value) return value.value
  if ('alt' in value && value.alt) return value.alt
  return 'children' in value ? textOf(value.children) : ''
}

/**
 * What flow content says, as one run: captions and names are given as HTML, which comes back as paragraphs. Paragraphs
 * are parted by a line break, as are items and rows, and lines of code.
 */
export function phrasingFrom(nodes: readonly RootContent[]): PhrasingContent[] {
  const runs: PhrasingContent[][] = []
  let isOpen = false
  for (const node of nodes) {
    if (isPhrasing(node)) {
      const last = runs.at(-1)
      if (isOpen && last !== undefined) last.push(node)
      else runs.push([node])
      isOpen = true
      continue
    }
    isOpen = false
    const run = runOf(node)
    if (run.length > 0) runs.push([...run])
  }
  return runs.flatMap((run, index): PhrasingContent[] => (index === 0 ? run : [{ type: 'break' }, ...run]))
}

function runOf(node: RootContent): readonly PhrasingContent[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return node.children
    case 'code':
      return codeLines(node.value)
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
      return phrasingFrom(node.children)
    case 'tableRow':
      return node.children.flatMap(({ children }, index) =>
        index === 0 ? children : [{ type: 'text', value: ' ' }, ...children],
      )
    default:
      return textRun(node)
  }
}

const codeLines = (code: string): PhrasingContent[] =>
  phrasingFrom(
    code
      .split(/\r\n?|\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => ({ type: 'paragraph', children: [{ type: 'inlineCode', value: line.trimEnd() }] })),
  )

function textRun(node: RootContent): PhrasingContent[] {
  const value = textOf(node).trim()
  return value === '' ? [] : [{ type: 'text', value }]
}

/** Whether a run shows nothing. */
export const isBlank = (nodes: readonly PhrasingContent[]): boolean =>
  nodes.every((node) => node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))

/** Without the space and the line breaks at both ends. */
export function trimRun(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  let start = 0
  let end = nodes.length
  while (start < end && isBlank([nodes[start] as PhrasingContent])) start++
  while (end > start && isBlank([nodes[end - 1] as PhrasingContent])) end--
  return nodes.slice(start, end).map((node, index, all) => {
    if (node.type !== 'text') return node
    const head = index === 0 ? node.value.trimStart() : node.value
    return { ...node, value: index === all.length - 1 ? head.trimEnd() : head }
  })
}

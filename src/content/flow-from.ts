import type { Delete, Link, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'

const phrasingTypes: ReadonlySet<string> = new Set(
  (
    'break delete emphasis footnote footnoteReference image imageReference inlineCode inlineMath link linkReference ' +
    'mdxJsxTextElement mdxTextExpression strong text textDirective'
  ).split(' '),
)

/** A node may name the element that it becomes (`hName`). */
const phrasingElements: ReadonlySet<string> = new Set(
  (
    'a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe img input ins kbd keygen ' +
    'label map mark math meter noscript object output picture progress q ruby s samp script select small span strong sub sup ' +
    'svg template textarea time u var video wbr'
  ).split(' '),
)

const isPhrasing = (node: Nodes): node is PhrasingContent => {
  const name = node.data?.hName
  return name ? phrasingElements.has(name) : phrasingTypes.has(node.type)
}

/**
 * Flow content as hast-util-to-mdast makes it: runs of phrasing content come into paragraphs, and links around blocks are put
 * into them.
 */
export const flowFrom = (nodes: readonly RootContent[]): RootContent[] => inRuns(nodes, paragraphOf, (node) => node)

function inRuns(
  nodes: readonly RootContent[],
  ofRun: (run: PhrasingContent[]) => RootContent | undefined,
  ofBlock: (node: RootContent) => RootContent,
): RootContent[] {
  const result: RootContent[] = []
  let run: PhrasingContent[] = []
  const close = () => {
    const made = run.length === 0 ? undefined : ofRun(run)
    if (made !== undefined) result.push(made)
    run = []
  }
  const add = (node: RootContent) => {
    if (isPhrasing(node)) run.push(node)
    else {
      close()
      result.push(ofBlock(node))
    }
  }
  for (const node of nodes) {
    if (holdsBlocks(node)) pushedDown(node).forEach(add)
    else add(node)
  }
  close()
  return result
}

function paragraphOf(run: PhrasingContent[]): Paragraph | undefined {
  if (run.every((node) => node.type === 'text' && !/[^ \t\n\f\r]/.test(node.value))) return undefined
  return { type: 'paragraph', children: withoutEdgeBreaks(run) }
}

/** No block begins or ends with a line break. */
export function withoutEdgeBreaks(run: PhrasingContent[]): PhrasingContent[] {
  let start = 0
  let end = run.length
  while (start < end && run[start]!.type === 'break') start += 1
  while (end > start && run[end - 1]!.type === 'break') end -= 1
  return start === 0 && end === run.length ? run : run.slice(start, end)
}

const holdsBlocks = (node: RootContent): node is Delete | Link =>
  (node.type === 'delete' || node.type === 'link') && needsFlow(node.children)

const needsFlow = (nodes: readonly Nodes[]): boolean =>
  nodes.some((node) => !isPhrasing(node) || ('children' in node && needsFlow(node.children)))

// [a *b* (heading c)](d)   →   [a *b*](d) (heading [c](d))
function pushedDown(wrapper: Delete | Link): RootContent[] {
  const around = (children: readonly Nodes[]) => ({ ...wrapper, children: children as PhrasingContent[] })
  return inRuns(wrapper.children, around, (block) =>
    'children' in block ? ({ ...block, children: [around(block.children)] } as RootContent) : { ...block },
  )
}

import type { Root, RootContent } from 'mdast'
import { hoistFlow } from './hoist-flow.ts'
import { isSettled, isSettledList } from './is-settled.ts'
import { joinNeighbours, joinTextsIn } from './join-texts-in.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { tidyPhrasing } from './tidy-phrasing.ts'
import { tightenLists, tightenSettled } from './tighten-lists.ts'

/** What the handlers leave to be done. */
export function tidyWhole(root: Root): Root {
  joinTextsIn(root)
  hoistFlow(root)
  splitParagraphs(root)
  tidyPhrasing(root)
  tightenLists(root)
  return root
}

/**
 * The same, in one walk over what needs none of it. A block that is as it should be stays where it stands, so what is before it
 * never meets what is behind.
 */
export function tidyTree(root: Root): Root {
  const result: RootContent[] = []
  let run: RootContent[] = []
  for (const node of root.children) {
    if (node.type === 'paragraph') joinNeighbours(node.children)
    if (!isSettled(node)) {
      run.push(node)
      continue
    }
    if (run.length > 0) {
      addTidied(run, result)
      run = []
    }
    result.push(node)
  }
  if (run.length > 0) addTidied(run, result)
  root.children = result
  return root
}

function addTidied(run: RootContent[], result: RootContent[]): void {
  const [only] = run
  if (run.length === 1 && only?.type === 'list' && isSettledList(only)) {
    tightenSettled(only)
    result.push(only)
    return
  }
  for (const node of tidyWhole({ type: 'root', children: run }).children) result.push(node)
}

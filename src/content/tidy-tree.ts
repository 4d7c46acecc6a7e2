import type { PhrasingContent, Root, RootContent } from 'mdast'
import { hoistFlow } from './hoist-flow.ts'
import { isTidyAndInline } from './is-tidy.ts'
import { joinTextsIn } from './join-texts-in.ts'
import { splitParagraphs } from './split-paragraphs.ts'
import { isBlank, tidyPhrasing } from './tidy-phrasing.ts'
import { tightenLists } from './tighten-lists.ts'

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
 * The same, in one walk over what needs none of it. A paragraph or heading that is as it should be stays where it stands, so
 * what is before it never meets what is behind.
 */
export function tidyTree(root: Root): Root {
  const result: RootContent[] = []
  let run: RootContent[] = []
  for (const node of root.children) {
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
  for (const node of tidyWhole({ type: 'root', children: run }).children) result.push(node)
}

function isSettled(node: RootContent): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false
  const { children } = node
  if (children.length > 1) return !holdsMoreLines(children) && isTidyAndInline(children)
  const [only] = children
  if (only === undefined || (only.type === 'text' && isBlank(only.value))) return false
  // A heading of nothing but bold words is not bold.
  return (node.type === 'paragraph' || only.type !== 'strong') && isTidyAndInline(children)
}

/** What a paragraph is split at: line breaks in a row, and pictures side by side. */
function holdsMoreLines(children: readonly PhrasingContent[]): boolean {
  let breaks = 0
  let mayBePicture = false
  for (const { type } of children) {
    if (type === 'break') breaks += 1
    const isNextPicture = type === 'image' || type === 'link'
    if (breaks > 1 || (mayBePicture && isNextPicture)) return true
    mayBePicture = isNextPicture
  }
  return false
}

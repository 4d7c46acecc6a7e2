import type { Blockquote, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { isTidyAndInline, isTidyCaption, isTidyInlineCaption } from './is-tidy.ts'
import { isBlank } from './tidy-phrasing.ts'

/** Whether a block is as it should be, and nothing beside it would change it. Whoever is told `false` has to look for himself. */
export function isSettled(node: RootContent): boolean {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return isSettledLine(node.children, node.type === 'heading')
    case 'code':
    case 'html':
    case 'thematicBreak':
      return true
    case 'figure':
      return isTidyInlineCaption(node.children) && isTidyCaption(node.credit)
    case 'embed':
    case 'player':
      return isTidyInlineCaption(node.children)
    case 'gallery':
      return node.children.every(isSettled) && isTidyCaption(node.caption)
    case 'blockquote':
      return isSettledQuote(node)
    default:
      return false
  }
}

function isSettledLine(children: readonly PhrasingContent[], isHeading: boolean): boolean {
  if (children.length > 1) return (isHeading || !holdsMoreLines(children)) && isTidyAndInline(children)
  const [only] = children
  if (only === undefined || (only.type === 'text' && isBlank(only.value))) return false
  // A heading of nothing but bold words is not bold.
  return !(isHeading && only.type === 'strong') && isTidyAndInline(children)
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

const isSettledQuote = ({ children }: Blockquote): boolean => children.length > 0 && children.every(isSettled)

/** The same of a list that stands beside no other, but for whether it is tight. */
export const isSettledList = ({ children }: List): boolean => children.length > 0 && children.every(isSettledItem)

function isSettledItem({ children }: ListItem): boolean {
  let isBehindList = false
  for (const child of children) {
    const isList = child.type === 'list'
    if (isList ? isBehindList || !isSettledList(child) : !isSettled(child)) return false
    isBehindList = isList
  }
  return children.length > 0
}

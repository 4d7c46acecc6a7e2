import type { Nodes, PhrasingContent } from 'mdast'
import { reach, wordListMarker } from '../repairs/word-lists.ts'
import type { Child } from './frame.ts'

/** A bullet or a number, which nearly no paragraph begins with. */
const firstSign = /^[·•▪●■○§o\uF0A7\uF0B7\uF0D8–\d-]/u

/** Whether a paragraph may be an item of a list of Word's, by its first lines. */
export function mayBeginLikeItem(children: readonly Child[]): boolean {
  const [first] = children
  if (first?.type === 'text' && !firstSign.test(first.value)) return false
  let text = ''
  for (const child of children) {
    if (text.length >= reach) break
    // What a mark holds is not known here.
    if (child.type.startsWith('waiting')) return firstSign.test(text) || text === ''
    text += textOf(child as PhrasingContent)
  }
  return wordListMarker.test(text)
}

function textOf(node: Nodes): string {
  if ('children' in node) return (node.children as Nodes[]).map(textOf).join('')
  return 'value' in node && node.type !== 'html' ? node.value : ''
}

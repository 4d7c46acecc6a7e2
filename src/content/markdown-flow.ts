import type { Nodes, Paragraph } from 'mdast'
import type { State } from 'mdast-util-to-markdown'
import { betweenLines } from './markdown-document.ts'

type FlowParent = Parameters<State['containerFlow']>[0]

/** The blocks of a parent, as the serializer parts them; its own way to do it counts lines that nobody asks for. */
export function writeFlow(parent: FlowParent, state: State): string {
  const children = parent.children as Nodes[]
  const { indexStack } = state
  const level = indexStack.push(-1) - 1
  let written = ''
  for (let index = 0; index < children.length; index++) {
    const child = children[index]!
    if (index > 0) written += between(children[index - 1]!, child, parent, state)
    indexStack[level] = index
    written +=
      child.type === 'paragraph'
        ? writeParagraph(child, parent, state)
        : state.handle(child, parent, state, betweenLines)
    if (child.type !== 'list') state.bulletLastUsed = undefined
  }
  indexStack.pop()
  return written
}

function writeParagraph(node: Paragraph, parent: FlowParent, state: State): string {
  if (parent.type === 'listItem' && typeof parent.checked === 'boolean')
    return state.handle(node, parent, state, betweenLines)
  state.stack.push('paragraph', 'phrasing')
  const value = state.containerPhrasing(node, betweenLines)
  state.stack.pop()
  state.stack.pop()
  return value
}

/** What parts two blocks. The functions that answer it are asked from the last to the first. */
function between(left: Nodes, right: Nodes, parent: FlowParent, state: State): string {
  // Outside of lists they have something to say only about definitions.
  if (!('spread' in parent) && left.type !== 'definition') return '\n\n'
  for (let index = state.join.length - 1; index >= 0; index--) {
    const answer = state.join[index]!(left as never, right as never, parent as never, state)
    if (answer === true || answer === 1) break
    if (typeof answer === 'number') return '\n'.repeat(1 + answer)
    if (answer === false) return '\n\n<!---->\n\n'
  }
  return '\n\n'
}

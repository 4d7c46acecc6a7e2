import type { Text } from 'mdast'
import type { State } from 'mdast-util-to-markdown'
import type { MarkdownDocument } from './markdown-document.ts'

export const isInCell = (state: State): boolean => state.stack.includes('tableCell')

/** A text as the table of escapes has it. */
export function escapeText(
  node: Text,
  beside: Parameters<State['safe']>[1],
  state: State,
  document: MarkdownDocument,
): string {
  const value = isInCell(state) ? node.value.replace(/\s*[\r\n]\s*/g, ' ') : node.value
  document.profile = document.profileOf(node)
  const written = state.safe(value, beside)
  document.profile = undefined
  return written
}

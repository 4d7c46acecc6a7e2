import type { Element } from 'hast'
import type { State } from 'hast-util-to-mdast'
import { toText } from 'hast-util-to-text'
import type { PhrasingContent } from 'mdast'

/** `<code>` and its like in a line. Backquotes around nothing, or around spaces, are no code to Markdown. */
export function inlineCode(state: State, node: Element): PhrasingContent[] {
  const text = toText(node)
  const value = text.trim()
  if (value === '') return text === '' ? [] : [{ type: 'text', value: ' ' }]
  const code: PhrasingContent = { type: 'inlineCode', value }
  state.patch(node, code)
  const start = text.indexOf(value)
  return [space(text.slice(0, start)), [code], space(text.slice(start + value.length))].flat()
}

const space = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }])

import type { Element } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import type { FootnoteDefinition, RootContent } from 'mdast'
import { property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'
import { inlineHtml } from './inline-html.ts'

/** `<sup data-fn="…">` refers to a footnote of the block editor, others to one of a plugin; any other superscript stays one. */
export function sup(host: ContentHost): Handle {
  return (state, node) => {
    const id = property(node, 'dataFn')
    const number = id === '' ? node.data?.footnote : host.footnote(id)
    return number === undefined
      ? inlineHtml(state, node)
      : { type: 'footnoteReference', identifier: number, label: number }
  }
}

/** The text of a plugin's footnote; any other section says nothing. */
export function section(state: State, node: Element): RootContent[] {
  const children = state.toFlow(state.all(node)) as FootnoteDefinition['children']
  const label = node.data?.footnote
  return label === undefined ? children : [{ type: 'footnoteDefinition', identifier: label, label, children }]
}

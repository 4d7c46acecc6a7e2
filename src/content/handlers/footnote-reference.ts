import type { Handle } from 'hast-util-to-mdast'
import { property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'
import { inlineHtml } from './inline-html.ts'

/** `<sup data-fn="…">` refers to a footnote of the block editor; any other superscript stays one. */
export function sup(host: ContentHost): Handle {
  return (state, node) => {
    const id = property(node, 'dataFn')
    const number = id === '' ? undefined : host.footnote(id)
    return number === undefined
      ? inlineHtml(state, node)
      : { type: 'footnoteReference', identifier: number, label: number }
  }
}

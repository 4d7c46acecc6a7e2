import type { Handle } from 'hast-util-to-mdast'
import { property } from '../../model/hast-properties.ts'
import type { ContentHost } from '../content-host.ts'

interface FormHandlers {
  readonly form: Handle
  readonly control: Handle
}

/** A form is reported once, whatever it asks for; the words around its controls stay. */
export function formHandlers(host: ContentHost): FormHandlers {
  let depth = 0
  return {
    form: (state, node) => {
      host.report('element-dropped', { element: 'form' })
      depth += 1
      const nodes = state.toFlow(state.all(node))
      depth -= 1
      return nodes
    },
    control: (_state, node) => {
      const isHidden = property(node, 'type').toLowerCase() === 'hidden'
      if (depth === 0 && !isHidden) host.report('element-dropped', { element: node.tagName })
      return []
    },
  }
}

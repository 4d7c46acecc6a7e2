import type { Parents } from 'hast'

const flowParents = new Set(
  'article aside blockquote body center div fieldset figure footer form header li main nav object section td th'.split(
    ' ',
  ),
)

/** Whether what stands at a mark may be a block. */
export const holdsFlow = (tagName: string): boolean => flowParents.has(tagName)

export const isFlowParent = (parent: Parents | undefined): boolean =>
  parent === undefined || parent.type === 'root' || (parent.type === 'element' && holdsFlow(parent.tagName))

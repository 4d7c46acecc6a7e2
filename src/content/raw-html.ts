import type { Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** HTML that stands in Markdown, written so that a person can read it: `&amp;`, not `&#x26;`. */
export const rawHtml = (node: Nodes): string =>
  toHtml(node, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } })

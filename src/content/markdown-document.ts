import type { Node, Root } from 'mdast'
import type { Info } from 'mdast-util-to-markdown'
import { type Escape, escapes, escapesAmongDefinitions } from './markdown-escapes.ts'
import { type BlockProfile, profileBlocks } from './markdown-profile.ts'

/** What is to be known of a whole document before a part of it is written. */
export interface MarkdownDocument {
  /** Any bracket may be a reference. */
  readonly hasDefinitions: boolean
  readonly rows: readonly Escape[]
  /** The block that a text or image stands in; none where it stands in no block. */
  profileOf(node: Node): BlockProfile | undefined
}

export function readDocument(root: Root): MarkdownDocument {
  const hasDefinitions = hasReferences(root)
  let profiles: ReadonlyMap<Node, BlockProfile> | undefined
  return {
    hasDefinitions,
    rows: hasDefinitions ? escapesAmongDefinitions : escapes,
    profileOf(node) {
      // Most documents have no text that asks for it.
      profiles ??= profileBlocks(root)
      return profiles.get(node)
    },
  }
}

const referenceTypes: ReadonlySet<string> = new Set(['definition', 'linkReference', 'imageReference'])

function hasReferences(node: Node): boolean {
  if (referenceTypes.has(node.type)) return true
  if (!('children' in node)) return false
  const children = node.children as Node[]
  for (let index = 0; index < children.length; index++) if (hasReferences(children[index]!)) return true
  return false
}

/** Where in the output something stands: nobody asks. */
export const trackingNothing: Pick<Info, 'now' | 'lineShift'> = { now: { line: 1, column: 1 }, lineShift: 0 }

/** What every block stands between. */
export const betweenLines: Info = { ...trackingNothing, before: '\n', after: '\n' }

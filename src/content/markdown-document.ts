import type { Node, Root } from 'mdast'
import type { Info } from 'mdast-util-to-markdown'
import { type BlockProfile, profileBlocks } from './markdown-profile.ts'

/** The document that is being written. */
export class MarkdownDocument {
  /** The paragraph, heading or cell that is being written. */
  block: Node
  /** Of the block whose text is being escaped. */
  profile: BlockProfile | undefined
  readonly #root: Root
  #hasDefinitions: boolean | undefined
  #profiled: Node | undefined
  #profiles: ReadonlyMap<Node, BlockProfile> | undefined

  constructor(root: Root) {
    this.#root = root
    this.block = root
  }

  /** Any bracket may be a reference. Most documents have no text that asks. */
  get hasDefinitions(): boolean {
    this.#hasDefinitions ??= hasReferences(this.#root)
    return this.#hasDefinitions
  }

  /** Of the block that a text or image stands in; none where it stands in no block. */
  profileOf(node: Node): BlockProfile | undefined {
    if (this.#profiles === undefined || this.#profiled !== this.block) {
      this.#profiled = this.block
      this.#profiles = profileBlocks(this.block)
    }
    return this.#profiles.get(node)
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

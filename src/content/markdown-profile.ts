import type { Node, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** What is to be known of a paragraph, heading or cell before one of its texts is escaped. */
export interface BlockProfile {
  /** Whether this character could find a second one to pair with: in text, as markup, or in HTML. */
  isPaired(character: string): boolean
  /** Its text, its code and its HTML. */
  readonly content: string
}

const blockTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** The characters that a node may be written with. */
const markup: Readonly<Record<string, string>> = { emphasis: '*_', strong: '*_', delete: '~', inlineCode: '`' }

/** The block that each text and image of a tree stands in. */
export function profileBlocks(root: Root): ReadonlyMap<Node, BlockProfile> {
  const profiles = new Map<Node, BlockProfile>()
  visit(root, (node) => {
    if (blockTypes.has(node.type)) profileBlock(node, profiles)
  })
  return profiles
}

function profileBlock(block: Node, profiles: Map<Node, BlockProfile>): void {
  const escaped: Node[] = []
  let text = ''
  let raw = ''
  let content = ''
  visit(block as Root, (node) => {
    raw += markup[node.type] ?? ''
    const value = node.type === 'image' ? (node.alt ?? '') : 'value' in node ? node.value : ''
    content += value
    if (node.type === 'text' || node.type === 'image') {
      text += value
      escaped.push(node)
    } else if (node.type !== 'inlineCode') raw += value
  })
  const profile: BlockProfile = {
    content,
    isPaired: (character) => raw.includes(character) || text.indexOf(character) !== text.lastIndexOf(character),
  }
  for (const node of escaped) profiles.set(node, profile)
}

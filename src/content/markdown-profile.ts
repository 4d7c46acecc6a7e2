import type { Node, Nodes } from 'mdast'

/** What is to be known of a paragraph, heading or cell before one of its texts is escaped. */
export interface BlockProfile {
  /** Whether this character could find a second one to pair with: in text, as markup, or in HTML. */
  isPaired(character: string): boolean
  /** Its text, its code and its HTML. */
  readonly content: string
  /** The text is part of the label of a link whose brackets come in pairs: Markdown reads those as text. */
  readonly hasPairedBrackets?: boolean
}

const blockTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

/** The characters that a node may be written with. */
const markup: Readonly<Record<string, string>> = { emphasis: '*_', strong: '*_', delete: '~', inlineCode: '`' }

/** The block that each text and image of a tree stands in. */
export function profileBlocks(root: Node): ReadonlyMap<Node, BlockProfile> {
  const profiles = new Map<Node, BlockProfile>()
  profileWithin(root as Nodes, profiles)
  return profiles
}

function profileWithin(node: Nodes, profiles: Map<Node, BlockProfile>): void {
  if (blockTypes.has(node.type)) profileBlock(node, profiles)
  else if ('children' in node) for (const child of node.children) profileWithin(child, profiles)
}

/** Calls for a node and all within it, in the order of the document. */
function walk(node: Nodes, see: (node: Nodes) => void): void {
  see(node)
  if ('children' in node) for (const child of node.children) walk(child, see)
}

function profileBlock(block: Nodes, profiles: Map<Node, BlockProfile>): void {
  const escaped: Node[] = []
  let text = ''
  let raw = ''
  let content = ''
  const links: Nodes[] = []
  walk(block, (node) => {
    if (node.type === 'link') links.push(node)
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
  for (const link of links) {
    const texts: Node[] = []
    let label = ''
    walk(link, (node) => {
      if (node.type !== 'text') return
      texts.push(node)
      label += node.value
    })
    if (arePaired(label)) for (const node of texts) profiles.set(node, { ...profile, hasPairedBrackets: true })
  }
}

/** Of what stands at the beginning of a line or means a footnote, one bracket may be escaped for itself. */
function arePaired(text: string): boolean {
  if (!/[[\]]/.test(text) || /[\r\n]|\[\^/.test(text)) return false
  let depth = 0
  for (const character of text) {
    if (character === '[') depth += 1
    if (character === ']') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

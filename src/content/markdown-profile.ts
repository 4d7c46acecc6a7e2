import type { Link, Node, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

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
  visit(block as Root, 'link', (link: Link) => {
    const texts = textsIn(link)
    if (!arePaired(texts.map(({ value }) => value).join(''))) return
    for (const node of texts) profiles.set(node, { ...profile, hasPairedBrackets: true })
  })
}

function textsIn(link: Link): Text[] {
  const texts: Text[] = []
  visit(link, 'text', (node) => {
    texts.push(node)
  })
  return texts
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

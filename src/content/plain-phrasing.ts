import type { Link, PhrasingContent } from 'mdast'
import { classifyCharacter } from 'micromark-util-classify-character'
import { isPlainAddress, isPlainText } from './plain-text.ts'

/**
 * Phrasing as the serializer would write it, where that is what everybody expects: text in which nothing is escaped, and
 * emphasis, links, pictures and code around such text. Nothing at the first sight of anything else.
 *
 * @param before What is written in front of it, at least the last character.
 * @param after What comes behind it, at least the first character.
 * @param isOnOneLine Whether a line break ends it: it stands in a heading or cell.
 */
export function writePlainPhrasing(
  nodes: readonly PhrasingContent[],
  before: string,
  after: string,
  isOnOneLine: boolean,
): string | undefined {
  let written = ''
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!
    const left = written === '' ? before : written
    const next = nodes[index + 1]
    const right = next === undefined ? after : firstOf(next)
    const text = right && write(node, left.charAt(left.length - 1), right)
    if (!text) return undefined
    written += text
  }
  return written

  function write(node: PhrasingContent, left: string, right: string): string | undefined {
    switch (node.type) {
      case 'text':
        return isPlainText(node.value, left, right) ? node.value : undefined
      case 'emphasis':
        return writeAttention('*', node.children, left, right)
      case 'strong':
        return writeAttention('**', node.children, left, right)
      case 'inlineCode':
        return /^[^`|\s](?:[^`|\r\n]*[^`|\s])?$/.test(node.value) ? `\`${node.value}\`` : undefined
      case 'break':
        return isOnOneLine ? undefined : '\\\n'
      case 'link':
        return writeLink(node)
      case 'image':
        if (node.title || !isPlainAddress(node.url) || !isPlainText(node.alt ?? '', '![', ']')) return undefined
        return `![${node.alt ?? ''}](${node.url})`
      default:
        return undefined
    }
  }

  /** Between a letter and none, or a sign and space, a run can do one thing alone, and needs no second look. */
  function writeAttention(
    sequence: string,
    children: readonly PhrasingContent[],
    left: string,
    right: string,
  ): string | undefined {
    const inner = writePlainPhrasing(children, sequence, sequence, isOnOneLine)
    if (!inner || !isEdge(left, inner.charAt(0)) || !isEdge(right.charAt(0), inner.charAt(inner.length - 1)))
      return undefined
    return sequence + inner + sequence
  }

  function writeLink({ url, title, children }: Link): string | undefined {
    const [only] = children
    // Text that is its own address may become an autolink.
    if (title || !isPlainAddress(url) || (only?.type === 'text' && url.endsWith(only.value))) return undefined
    const label = writePlainPhrasing(children, '[', '](', isOnOneLine)
    return label === undefined || label.includes(']:') ? undefined : `[${label}](${url})`
  }
}

/** What the serializer sees of a node while it writes the one before. */
function firstOf(node: PhrasingContent): string | undefined {
  switch (node.type) {
    case 'text':
      return node.value.charAt(0)
    case 'emphasis':
    case 'strong':
      return '*'
    case 'inlineCode':
      return '`'
    case 'break':
      return '\\'
    case 'link':
      return '['
    case 'image':
      return '!'
    default:
      return undefined
  }
}

function isEdge(outside: string, inside: string): boolean {
  if (isMarker(outside) || isMarker(inside)) return false
  const [outer, inner] = [outside, inside].map((character) => classifyCharacter(character.charCodeAt(0)))
  return inner === undefined ? outer !== undefined : inner === punctuation && outer === space
}

const space = 1
const punctuation = 2

const isMarker = (character: string): boolean => character === '*' || character === '_' || character === '~'

import type { Element, Nodes, Root } from 'hast'
import { embedForUrl } from '../../src/transformers/embed-providers.ts'
import { isMediaFile, linkKey } from './addresses.ts'
import { isElement, isFlow, property, visibleText } from './elements.ts'

export interface LoneAddress {
  readonly address: string
  /** The text or link that stands for what is embedded. */
  readonly node: Nodes
  /** Whether the reader sees words and not the address. */
  readonly hasWords: boolean
}

/**
 * What is alone on its line and stands for an embed: an address, a link whose text is its address, a link to somebody
 * who offers embeds, or one to a file that plays. Markdown has no other way to embed, and where WordPress could not ask
 * the provider it shows the same.
 */
export function loneAddresses(root: Root): LoneAddress[] {
  const found: LoneAddress[] = []
  const visit = (node: Root | Element): void => {
    if (isElement(node, 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) return
    if (isFlow(node)) {
      for (const line of linesOf(node.children)) {
        const lone = line.length === 1 ? readLone(line[0]!) : undefined
        if (lone !== undefined) found.push(lone)
      }
    }
    for (const child of node.children) if (child.type === 'element') visit(child)
  }
  visit(root)
  return found
}

function linesOf(children: readonly Nodes[]): Nodes[][] {
  const lines: Nodes[][] = [[]]
  for (const child of children) {
    if (isElement(child, 'br') || (isElement(child) && isFlow(child))) lines.push([])
    else if (child.type !== 'comment' && (child.type !== 'text' || child.value.trim() !== '')) lines.at(-1)!.push(child)
  }
  return lines
}

function readLone(node: Nodes): LoneAddress | undefined {
  if (node.type === 'text') {
    const address = node.value.trim()
    return /^https?:\/\/[^\s<>"]+$/i.test(address) ? { address, node, hasWords: false } : undefined
  }
  if (!isElement(node, 'a') || node.children.some((child) => isElement(child))) return undefined
  const address = property(node, 'href')
  if (address === undefined) return undefined
  const hasWords = linkKey(visibleText(node)) !== linkKey(address)
  const isEmbed = !hasWords || isMediaFile(address) || embedForUrl(address) !== undefined
  return isEmbed ? { address, node, hasWords } : undefined
}

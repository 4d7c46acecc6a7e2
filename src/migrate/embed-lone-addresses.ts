import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { embedForUrl } from '../transformers/embed-providers.ts'

/**
 * An address alone on its line becomes an embed where its host is a provider WordPress knows (`WP_Embed::autoembed`).
 * Others stay text, as they did in WordPress.
 */
export function embedLoneAddresses(root: Root): Root {
  root.children = allEmbedded(root.children)
  return root
}

/** The same list where nothing in it changes, as nearly always. */
function allEmbedded(nodes: RootContent[]): RootContent[] {
  let changed: RootContent[] | undefined
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!
    const parts = node.type === 'paragraph' ? splitParagraph(node) : undefined
    if (node.type === 'blockquote' || node.type === 'listItem' || node.type === 'list') {
      const parent = node as { children: RootContent[] }
      parent.children = allEmbedded(parent.children)
    }
    if (parts !== undefined) changed ??= nodes.slice(0, index)
    changed?.push(...(parts ?? [node]))
  }
  return changed ?? nodes
}

const address = /^\s*https?:\/\/[^\s<>"]+\s*$/i

/** What a paragraph becomes in which addresses may stand alone, or which is empty. */
function splitParagraph(paragraph: Paragraph): RootContent[] | undefined {
  const mayStandAlone = paragraph.children.some((child) => child.type === 'text' && address.test(child.value))
  if (!mayStandAlone && paragraph.children.length > 0) return undefined
  const parts: RootContent[] = []
  let kept: PhrasingContent[][] = []
  const close = () => {
    const children = kept.flatMap((line, index): PhrasingContent[] =>
      index === 0 ? line : [{ type: 'break' }, ...line],
    )
    if (children.length > 0) parts.push({ ...paragraph, children })
    kept = []
  }
  for (const line of linesOf(paragraph.children)) {
    const embed = embedOf(line)
    if (embed === undefined) kept.push(line)
    else {
      close()
      parts.push(embed)
    }
  }
  close()
  return parts
}

function linesOf(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') lines.push([])
    else lines[lines.length - 1]!.push(child)
  }
  return lines
}

function embedOf(line: readonly PhrasingContent[]): RootContent | undefined {
  const [only, ...others] = line
  if (only?.type !== 'text' || others.length > 0) return undefined
  return address.test(only.value) ? embedForUrl(only.value.trim()) : undefined
}

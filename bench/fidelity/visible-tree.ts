import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { hasClass, isElement, property } from './elements.ts'

export interface VisibleTree {
  readonly root: Root
  /** What WordPress adds to a body, as often as it does: blocks that show the site, links to pages of attachments. */
  readonly setAside: readonly string[]
}

/** A tree without what is not the body's: blocks set aside, signposts of footnotes, what only screen readers hear. */
export function visibleTree(root: Root): VisibleTree {
  const setAside: string[] = []
  const visit = <Node extends Root | Element>(parent: Node): Node => {
    const children = parent.children.flatMap((child): Nodes[] => {
      if (child.type === 'comment') setAside.push(...blockIn(child.value))
      if (child.type !== 'element') return [child]
      if (isAttachmentLink(child)) {
        setAside.push('link to an attachment page')
        return visit(child).children
      }
      if (isSignpost(child) || isUnseen(child)) return []
      if (isEmojiImage(child)) return [{ type: 'text', value: property(child, 'alt') ?? '' }]
      return [visit(child)]
    })
    return { ...parent, children: children as (RootContent & ElementContent)[] }
  }
  return { root: visit(root), setAside }
}

const blockIn = (comment: string): string[] => /^set aside: (.+)/.exec(comment)?.slice(1) ?? []

const isAttachmentLink = (element: Element): boolean => property(element, 'href')?.endsWith('#attachment-page') === true

/** Heard, not seen; but the label of an icon says what the icon shows. */
const isUnseen = (element: Element): boolean =>
  hasClass(element, 'screen-reader-text') && !hasClass(element, 'wp-block-social-link-label')

/** The heading that GFM puts above footnotes, and the arrows back; the numbers themselves are the renderer's. */
function isSignpost(element: Element): boolean {
  const { id, dataFootnoteBackref } = element.properties
  if (id === 'footnote-label' || dataFootnoteBackref !== undefined) return true
  if (element.tagName === 'sup') return hasClass(element, 'fn') || element.children.some(isFootnoteReference)
  return element.tagName === 'a' && /^\s*↩\uFE0E?\s*$/.test(textContent(element))
}

const isFootnoteReference = (node: Nodes): boolean =>
  isElement(node, 'a') && node.properties['dataFootnoteRef'] !== undefined

/** Emoji that WordPress painted where browsers could not. */
const isEmojiImage = (element: Element): boolean =>
  isElement(element, 'img') && (hasClass(element, 'emoji') || hasClass(element, 'wp-smiley'))

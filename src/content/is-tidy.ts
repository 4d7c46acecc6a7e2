import type { PhrasingContent } from 'mdast'
import { isOpenedUp, mayEndInUrl, type Place } from './open-up-markup.ts'

type MarkupType = 'emphasis' | 'strong' | 'delete' | 'link'

/** Types of markup as bits: those that a run stands in are one number. */
const bits: Readonly<Record<MarkupType, number>> = { emphasis: 1, strong: 2, delete: 4, link: 8 }

/** Spaces in a row, and those that would become others. */
const unsettled = /[\t\r\n]| {2}/

const space = /\s/

/** Control characters count: none is ordinary. */
const isSpace = (code: number): boolean => code <= 0x20 || (code > 0x7f && space.test(String.fromCharCode(code)))

/**
 * Whether `tidyPhrasing` would leave the inline content of a block as it is, as it would most. Whoever is told `false` has to
 * look for himself.
 */
export const isTidy = (nodes: readonly PhrasingContent[]): boolean => isTidyRun(nodes, 0, 'block', false)

/** The same, of content that holds nothing but what HTML calls inline. */
export const isTidyAndInline = (nodes: readonly PhrasingContent[]): boolean => isTidyRun(nodes, 0, 'block', true)

/** The same of captions, which targets set in emphasis. */
export const isTidyCaption = (nodes: readonly PhrasingContent[]): boolean => isTidyRun(nodes, 0, 'emphasis', false)

export const isTidyInlineCaption = (nodes: readonly PhrasingContent[]): boolean => isTidyRun(nodes, 0, 'emphasis', true)

function isTidyRun(nodes: readonly PhrasingContent[], open: number, place: Place, isInline: boolean): boolean {
  const last = nodes.length - 1
  for (let index = 0; index <= last; index += 1) {
    const node = nodes[index]!
    const before = index === 0 ? undefined : nodes[index - 1]!
    const after = index === last ? undefined : nodes[index + 1]!
    switch (node.type) {
      case 'text':
        if (!isTidyText(node.value, before, after, place)) return false
        break
      case 'break':
        if (before === undefined || after === undefined) return false
        break
      case 'emphasis':
      case 'strong':
      case 'delete':
        if (before?.type === node.type || node.children.every(isPunctuation)) return false
        if (!isTidyMarkup(node.type, node.children, open, place, isInline) || !isOpenedUp(node, before, after))
          return false
        break
      case 'link':
        if (!isTidyMarkup('link', node.children, open, place, isInline)) return false
        break
      case 'inlineCode':
        if (before?.type === 'inlineCode' || node.value === '') return false
        break
      case 'image':
        break
      default:
        if (isInline) return false
    }
  }
  return true
}

function isTidyMarkup(
  type: MarkupType,
  children: readonly PhrasingContent[],
  open: number,
  place: Place,
  isInline: boolean,
): boolean {
  const bit = bits[type]
  if (children.length === 0 || (open & bit) !== 0) return false
  return isTidyRun(children, open | bit, type === 'link' || place === 'link' ? 'link' : 'emphasis', isInline)
}

/** Full stops and the like look the same emphasised, and between asterisks they can hardly be read. */
export const isPunctuation = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'text' && /^[\s.,:;…'"“”‘’–—-]*$/.test(node.value))

function isTidyText(
  value: string,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
  place: Place,
): boolean {
  if (value === '' || before?.type === 'text' || unsettled.test(value)) return false
  if ((before === undefined || before.type === 'break') && isSpace(value.charCodeAt(0))) return false
  if ((after === undefined || after.type === 'break') && isSpace(value.charCodeAt(value.length - 1))) return false
  if (value === ' ' && before?.type === after?.type) return false
  return !((after?.type === 'break' || (after === undefined && place === 'emphasis')) && mayEndInUrl(value))
}

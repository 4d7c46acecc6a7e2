import type { Block } from '../content/blocks.ts'
import { closeMark, openMark, voidMark } from '../content/marks.ts'
import type { Milestone } from '../content/milestones.ts'
import type { Place } from '../model/place.ts'
import type { EscapedShortcode, Shortcode, ShortcodeContent } from '../shortcode/index.ts'
import { blockItem, type Item, shortcodeItem } from './item.ts'

/** Markdown that refers to something elsewhere in its document, and stays as it is written. */
export interface Reference {
  readonly type: 'reference'
  readonly value: string
}

/** What stands at each mark, by its number. */
export interface MarkedBody {
  readonly milestones: readonly Milestone[]
  readonly shortcodes: ReadonlyArray<Item | EscapedShortcode | Reference>
  readonly blocks: readonly Item[]
}

/** So many blocks one may stand in. Nobody nests deeper, and what is made of them calls itself for each. */
export const deepestBlock = 100

export interface MarkOptions {
  readonly body: string
  readonly isOpaque: (name: string) => boolean
  /** From a place in the body to a place in its file. */
  readonly placeOf: (position: {
    start: { line: number; column: number }
    end?: { line: number; column: number }
  }) => Place
  /** Points of ascending offsets. */
  readonly pointAt: (offset: number) => { line: number; column: number }
}

/**
 * Numbers shortcodes and blocks in the order of the text, and says where their marks go.
 *
 * @param blocks In this order, those within others as well. Of those that stand too deep nothing but their HTML is left.
 */
export function markBody(
  content: readonly ShortcodeContent[],
  blocks: readonly Block[],
  options: MarkOptions,
): MarkedBody {
  const milestones: Milestone[] = []
  const shortcodes: (Item | EscapedShortcode)[] = []
  const blockItems: Item[] = []
  /** Of blocks that go on to the end of the text: the innermost ends first. */
  const lastClosers: Milestone[] = []

  const waiting = [...content].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'escapedShortcode') markEscaped(node)
    else if (node.type === 'shortcode') {
      markShortcode(node)
      if (!options.isOpaque(node.name)) for (const child of node.children.toReversed()) waiting.push(child)
    }
  }
  for (const block of blocks) markBlock(block)
  for (const milestone of lastClosers.reverse()) milestones.push(milestone)
  return { milestones, shortcodes, blocks: blockItems }

  function markEscaped(node: EscapedShortcode): void {
    const { start, end } = node.position
    milestones.push({ start: start.offset!, end: end.offset!, mark: voidMark('sc', shortcodes.length) })
    shortcodes.push(node)
  }

  function markShortcode(node: Shortcode): void {
    const start = node.position.start.offset!
    const end = node.position.end.offset!
    const item = shortcodeItem(node, options.body, options.placeOf(node.position))
    const id = shortcodes.length
    if (node.form !== 'enclosing' || options.isOpaque(node.name)) {
      milestones.push({ start, end, mark: voidMark('sc', id) })
      shortcodes.push({ ...item, source: { open: options.body.slice(start, end), close: '' } })
      return
    }
    const { open, close } = item.source
    milestones.push({ start, end: start + open.length, mark: openMark('sc', id) })
    milestones.push({ start: end - close.length, end, mark: closeMark('sc', id) })
    shortcodes.push(item)
  }

  function markBlock(block: Block): void {
    const id = blockItems.length
    const place = options.placeOf({ start: options.pointAt(block.start) })
    blockItems.push(blockItem(block, options.body, place))
    const isMarked = block.depth <= deepestBlock
    if (block.form === 'void') {
      milestones.push({ start: block.start, end: block.end, mark: isMarked ? voidMark('wp', id) : '' })
      return
    }
    milestones.push({ start: block.start, end: block.contentStart, mark: isMarked ? openMark('wp', id) : '' })
    const closer = { start: block.contentEnd, end: block.end, mark: isMarked ? closeMark('wp', id) : '' }
    if (block.isClosed) milestones.push(closer)
    else lastClosers.push(closer)
  }
}

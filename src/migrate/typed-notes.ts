import type { Range } from '../content/opaque-ranges.ts'
import { findTypedNotes, noteSpellings, type TypedNote } from '../content/typed-notes.ts'
import { plural } from '../model/plural.ts'
import type { Shortcode, ShortcodeContent, ShortcodeRoot } from '../shortcode/index.ts'
import { pointsFrom } from '../shortcode/point-cursor.ts'
import type { Migration } from './context.ts'
import { shiftPlace } from './shift-place.ts'
import { isOpaqueTag } from './shortcode-tags.ts'

/**
 * The shortcodes of a text, and among them the footnotes that are none: their spelling is the tag, what they say stands
 * between. Texts are left out, nobody asks for them from here on.
 *
 * @param tree Read from `text`, but where it was told to `skip`.
 */
export function withTypedNotes(
  tree: ShortcodeRoot,
  text: string,
  skip: readonly Range[],
  { registry, options, post, report }: Migration,
): ShortcodeContent[] {
  const known = noteSpellings.filter((name) => registry.forTag(name).length > 0)
  const isOpaque = (name: string): boolean => isOpaqueTag(name, registry)
  const notes =
    options.infer === false ? [] : findTypedNotes(text, [...skip, ...tagsOf(tree.children, isOpaque)], known)
  if (notes.length === 0) return tree.children
  const pointAt = pointsFrom(text, { line: 1, column: 1, offset: 0 })
  const spelled = [...new Set(notes.map(({ spelling }) => spelling))]
  const value = `${plural(notes.length, 'time')} ${spelled.join(' and ')}`
  report('inferred', { field: 'footnotes', value }, shiftPlace({ start: pointAt(notes[0]!.start) }, post.body.start))
  return place(tree.children)

  function place(children: readonly ShortcodeContent[]): ShortcodeContent[] {
    const texts = children.filter(({ type }) => type === 'text')
    const here = notes.filter(({ start, end }) => isIn(texts, start) && isIn(texts, end - 1)).map(nodeOf)
    const others = children.flatMap((child) => {
      if (child.type === 'text') return []
      return child.type === 'shortcode' && !isOpaque(child.name)
        ? [{ ...child, children: place(child.children) }]
        : [child]
    })
    let reached = 0
    return [...here, ...others]
      .sort((a, b) => startOf(a) - startOf(b))
      .filter((node) => {
        const isApart = startOf(node) >= reached
        if (isApart) reached = endOf(node)
        return isApart
      })
  }

  function nodeOf({ spelling, start, end, contentStart, contentEnd, again }: TypedNote): Shortcode {
    return {
      type: 'shortcode',
      name: spelling,
      attributes: again === undefined ? {} : { again },
      positional: [],
      form: 'enclosing',
      children: [],
      position: { start: pointAt(start), end: pointAt(end) },
      data: { source: { open: text.slice(start, contentStart), close: text.slice(contentEnd, end) } },
    }
  }
}

const startOf = ({ position }: ShortcodeContent): number => position.start.offset!

const endOf = ({ position }: ShortcodeContent): number => position.end.offset!

/** Whether one of these ascending nodes covers the offset. */
function isIn(nodes: readonly ShortcodeContent[], offset: number): boolean {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(nodes[middle]!) <= offset) low = middle + 1
    else high = middle
  }
  const node = nodes[low]
  return node !== undefined && startOf(node) <= offset
}

/** Where a text is syntax, or not WordPress's to read. */
function tagsOf(nodes: readonly ShortcodeContent[], isOpaque: (name: string) => boolean): Range[] {
  const ranges: Range[] = []
  const waiting = [...nodes]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text') continue
    const start = startOf(node)
    const end = endOf(node)
    if (node.type !== 'shortcode' || node.form !== 'enclosing' || isOpaque(node.name)) {
      ranges.push({ start, end })
      continue
    }
    const { open, close } = node.data!.source!
    ranges.push({ start, end: start + open.length }, { start: end - close.length, end })
    for (const child of node.children) waiting.push(child)
  }
  return ranges
}

import type { Site } from '../model/site.ts'

/** More than any page shows: reusable blocks that hold each other twice over grow without end. */
const maximalLength = 4_000_000

/** Each level is converted inside the one above it, and conversion itself goes no deeper than this and a little. */
const maximalDepth = 8

/** How posts of a library are shown in others: by the block editor, by Divi, by the shortcodes of other builders. */
const references: readonly RegExp[] = [
  /<!--\s+wp:(?:core\/)?block\s+\{[^{}]*?"ref"\s*:\s*(\d{1,18})\b/g,
  /\bglobal_module="(\d{1,18})"[^[\]]*\]\s*\[\//g,
  /\[(?:elementor-template|INSERT_ELEMENTOR|fl_builder_insert_layout|fusion_global|us_page_block|nectar_global_section)\s[^[\]]*?\bid=["']?(\d{1,18})/g,
]

/**
 * Why a reusable block, or what a builder keeps in its library, cannot be written out: it holds itself, or too much.
 * WordPress stops at the first, too (`render_block_core_block`).
 */
export function reusableBlockFault(ref: number, site: Site): string | undefined {
  const lengths = new Map<number, number>()
  const open = new Set<number>()
  const stack: { id: number; body: string; inner: number[]; next: number }[] = []
  const enter = (id: number): void => {
    const body = site.referenced.get(id)?.body ?? ''
    const inner = references.flatMap((pattern) => [...body.matchAll(pattern)].map(([, found]) => Number(found)))
    open.add(id)
    stack.push({ id, body, inner, next: 0 })
  }
  enter(ref)
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.inner[frame.next++]
    if (child !== undefined) {
      if (open.has(child)) return `block ${child} holds itself`
      if (stack.length === maximalDepth) return `block ${child} is nested too deeply`
      if (!lengths.has(child)) enter(child)
      continue
    }
    const length = frame.inner.reduce((sum, id) => sum + (lengths.get(id) ?? 0), frame.body.length)
    if (length > maximalLength) return `block ${frame.id} is too long when all it holds is written out`
    lengths.set(frame.id, length)
    open.delete(frame.id)
    stack.pop()
  }
  return undefined
}

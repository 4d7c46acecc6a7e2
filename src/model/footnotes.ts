/** One entry of the post meta `footnotes`. */
export interface Footnote {
  /** As the reference in the text names it: `<sup data-fn="…">`. */
  readonly id: string
  /** May hold inline HTML. */
  readonly content: string
}

type Meta = Readonly<Record<string, readonly string[]>>

interface Read {
  readonly list: readonly Footnote[] | undefined
  readonly numbers: ReadonlyMap<string, string>
}

/** The meta of a post does not change, and each of its references asks. */
const known = new WeakMap<Meta, Read>()

/**
 * The footnotes of a post in the order of their numbers, which is how the block editor keeps them (`core/footnotes`):
 * `[{"id":"…","content":"…"}]`. `undefined` where the meta has no such list; an empty one is the list of a post without.
 */
export const readFootnotes = (meta: Meta): readonly Footnote[] | undefined => read(meta).list

/** What a footnote is called in Markdown, where its id would be long and say nothing: its number. */
export const footnoteNumber = (id: string, meta: Meta): string | undefined => read(meta).numbers.get(id)

function read(meta: Meta): Read {
  const before = known.get(meta)
  if (before !== undefined) return before
  const list = parse(meta['footnotes']?.[0])
  const found = { list, numbers: new Map(list?.map(({ id }, index) => [id, String(index + 1)])) }
  known.set(meta, found)
  return found
}

function parse(stored: string | undefined): readonly Footnote[] | undefined {
  if (stored === undefined) return undefined
  if (stored.trim() === '') return []
  try {
    const list: unknown = JSON.parse(stored)
    return Array.isArray(list) ? list.filter(isFootnote) : undefined
  } catch {
    return undefined
  }
}

const isFootnote = (value: unknown): value is Footnote =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'content' in value &&
  typeof value.content === 'string'

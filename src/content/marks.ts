/**
 * Shortcodes and blocks travel through paragraphs and HTML as comments: a comment stays where it stood even in tables,
 * and no HTML parser moves, merges or splits it.
 *
 *     <!--sc:12:open-->…<!--sc:12:close-->   a shortcode with a closing tag
 *     <!--sc:13:void-->                      a shortcode without
 *     <!--wp:3:open-->…<!--wp:3:close-->     a block
 */
export type MarkPrefix = 'sc' | 'wp'

export type MarkKind = 'open' | 'close' | 'void'

export interface Mark {
  readonly prefix: MarkPrefix
  readonly id: number
  readonly kind: MarkKind
}

/** Marks of a text with fewer shortcodes are made once for all texts. */
const shared = 200

function mark(kind: MarkKind): (prefix: MarkPrefix, id: number) => string {
  // Joined and not added up, for a string that lies in one piece.
  const make = (prefix: MarkPrefix, id: number): string => ['<!--', prefix, ':', id, ':', kind, '-->'].join('')
  const made: Readonly<Record<MarkPrefix, string[]>> = { sc: [], wp: [] }
  return (prefix, id) => {
    if (id >= shared) return make(prefix, id)
    const known = made[prefix]
    while (known.length <= id) known.push(make(prefix, known.length))
    return known[id]!
  }
}

export const openMark = mark('open')
export const closeMark = mark('close')
export const voidMark = mark('void')

/** Whether a text may hold any. */
export const hasMarks = (text: string): boolean =>
  // `!` is rarer than `<`: a search that begins with it stops less often.
  text.includes('!--sc:') || text.includes('!--wp:')

/** A new expression each time: its `lastIndex` is the caller's own. Ids have no leading zeros, so a mark has one spelling. */
export const markPattern = (flags: 'g' | 'y'): RegExp =>
  new RegExp('<!--(?<prefix>sc|wp):(?<id>0|[1-9]\\d{0,14}):(?<kind>open|close|void)-->', flags)

const commentPattern = /^(sc|wp):(0|[1-9]\d{0,14}):(open|close|void)$/

/** The mark that a comment node of an HTML tree is, from the text between `<!--` and `-->`. */
export function readMark(comment: string): Mark | undefined {
  const found = commentPattern.exec(comment)
  return found === null
    ? undefined
    : { prefix: found[1] as MarkPrefix, id: Number(found[2]), kind: found[3] as MarkKind }
}

/** Makes an author's own comments that look like marks be none: a space is all they gain. */
export const disarmMarks = (text: string): string =>
  hasMarks(text) ? text.replace(markPattern('g'), (found) => `<!-- ${found.slice(4)}`) : text

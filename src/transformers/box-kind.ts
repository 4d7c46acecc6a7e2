import type { Callout } from '../model/mdast.ts'

type Kind = Callout['kind']

/** Words and colours that themes give boxes, and what they mean to say. */
const words: Readonly<Record<Kind, readonly string[]>> = {
  note: 'note info information informational message notice general default primary blue'.split(' '),
  tip: 'tip tips hint idea help lightbulb'.split(' '),
  success: 'success successful tick check ok done valid approved green'.split(' '),
  warning: 'warning warn alert attention caution exclamation yellow orange'.split(' '),
  danger: 'danger error errors important critical stop red'.split(' '),
}

const kinds: ReadonlyMap<string, Kind> = new Map(
  (Object.keys(words) as Kind[]).flatMap((kind) => words[kind].map((word) => [word, kind] as const)),
)

/** The kind of a box by the first of these values that names one: `alert-success`, `tip_box`, `Red`. */
export function boxKind(values: readonly string[]): Kind {
  for (const value of values) {
    const named = value
      .toLowerCase()
      .split(/[^a-z]+/)
      .flatMap((word) => kinds.get(word) ?? [])
    // Of `alert-success` the first word only says that it is a box.
    const kind = named.at(-1)
    if (kind !== undefined) return kind
  }
  return 'note'
}

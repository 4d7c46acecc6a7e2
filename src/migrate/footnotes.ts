import type { FootnoteDefinition, FootnoteReference, RootContent } from 'mdast'
import { readFootnotes } from '../model/footnotes.ts'
import type { Post } from '../model/post.ts'
import { inFlow } from '../transformers/builders.ts'

/** The footnotes that the shortcodes of one document bring with them. Their texts stand at its end. */
export interface Footnotes {
  /** Refers to a new footnote, or to the one that was given this name. */
  refer(name?: string): FootnoteReference
  /** Gives a footnote its text. The first one holds. */
  define(reference: FootnoteReference, children: readonly RootContent[]): void
  /** In the order of their numbers; those alone that have a text. */
  definitions(): FootnoteDefinition[]
  /** Lets go of the texts and names that were given since. */
  checkpoint(): () => void
}

interface Numbers {
  readonly taken: ReadonlySet<string>
  last: number
}

/** Few texts ask for them. */
function numbersOf({ body, meta }: Pick<Post, 'body' | 'meta'>): Numbers {
  const taken = new Set([...body.value.matchAll(/\[\^([^\][\s]{1,99})\]/g)].map(([, label = '']) => label))
  for (const index of readFootnotes(meta)?.keys() ?? []) taken.add(String(index + 1))
  // Footnotes that HTML has made already are links within the page; at most as many as there are of these get a number.
  const last = body.format === 'markdown' ? 0 : [...body.value.matchAll(/\bhref\s*=\s*["']?#/gi)].length
  return { taken, last }
}

/** Numbers go on behind those that the text and the meta of the post (`footnotes`) use. */
export function createFootnotes({ body, meta }: Pick<Post, 'body' | 'meta'>): Footnotes {
  let numbers: Numbers | undefined
  let named = new Map<string, string>()
  let texts = new Map<string, FootnoteDefinition>()

  function nextNumber(): string {
    numbers ??= numbersOf({ body, meta })
    do numbers.last++
    while (numbers.taken.has(String(numbers.last)))
    return String(numbers.last)
  }

  return {
    refer(name) {
      const label = (name === undefined ? undefined : named.get(name)) ?? nextNumber()
      if (name !== undefined) named.set(name, label)
      return { type: 'footnoteReference', identifier: label, label }
    },
    define({ identifier }, children) {
      if (texts.has(identifier)) return
      const content = inFlow(children) as FootnoteDefinition['children']
      texts.set(identifier, { type: 'footnoteDefinition', identifier, label: identifier, children: content })
    },
    definitions: () => [...texts.values()].sort((a, b) => Number(a.identifier) - Number(b.identifier)),
    checkpoint() {
      const before = { named: new Map(named), texts: new Map(texts), last: numbers?.last }
      return () => {
        named = before.named
        texts = before.texts
        if (before.last === undefined) numbers = undefined
        else if (numbers !== undefined) numbers.last = before.last
      }
    },
  }
}

import type { Root as HastRoot } from 'hast'
import { type HtmlToMdastOptions, readTree } from '../content/html-to-mdast.ts'
import { showHtml } from '../content/show-html.ts'
import { extractFacts, FactCollector } from '../verify/extract-facts.ts'
import type { Facts } from '../verify/facts.ts'
import type { Migration } from './context.ts'

/** A body as HTML whose shortcodes and blocks are marks. */
export interface ShownSource {
  readonly html: string
  readonly mayHoldFootnotes: boolean
  /** Where somebody had to make one. */
  tree: HastRoot | undefined
}

/** Only whoever verifies looks at the source again. */
export function keeperOf(
  html: string,
  mayHoldFootnotes: boolean,
  migration: Migration,
): HtmlToMdastOptions['keepTree'] {
  if (migration.options.verify === false) return undefined
  const source: ShownSource = { html, mayHoldFootnotes, tree: undefined }
  migration.source = source
  return (tree) => {
    source.tree = tree
  }
}

const quick = new FactCollector()

/** What the source shows. Of most bodies the text tells it; there is nothing then of a tree that the conversion has seen. */
export function quickSourceFacts(migration: Migration): Facts | undefined {
  const { source, unshown } = migration
  if (source === undefined || source.tree !== undefined) return sourceFacts(migration)
  quick.clear()
  const isShown = showHtml(source.html, quick, ({ prefix, id }) => !unshown.has(`${prefix}${id}`))
  return isShown ? quick : sourceFacts(migration)
}

/** The same by its tree, which is the definition. */
export function sourceFacts({ source, unshown }: Migration): Facts | undefined {
  if (source === undefined) return undefined
  const { html, mayHoldFootnotes } = source
  // What was mended in it has been reported.
  source.tree ??= readTree(html, { report: () => undefined, mayHoldFootnotes })
  return extractFacts(
    source.tree,
    ({ data }) => data?.mark === undefined || !unshown.has(`${data.mark.prefix}${data.mark.id}`),
  )
}

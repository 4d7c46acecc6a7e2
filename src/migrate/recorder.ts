import { parseMarkdown } from '../content/parse-markdown.ts'
import type { Code, Diagnostics } from '../diagnostics/catalogue.ts'
import { findAttachment, resolveMedia } from '../media/find-attachment.ts'
import type { Facts, MetadataFields } from '../model/metadata.ts'
import type { TransformContext } from '../transformers/transformer.ts'
import { addFact, type Migration } from './context.ts'
import type { Item } from './item.ts'
import type { ItemTools } from './transform-item.ts'

/** Keeps what a transformer says until it is known whether it took the shortcode. */
export class Recorder {
  readonly context: TransformContext
  #reports: (() => void)[] | undefined
  #facts: (() => void)[] | undefined

  /** @param name Of the item, as its transformer is told it. */
  constructor(item: Item, name: string, migration: Migration, tools: ItemTools) {
    const { site } = migration
    // Whoever reads of an alias looks for it in the source.
    const asWritten = <Details extends object>(details: Details): Details =>
      item.name !== name && 'tag' in details && details.tag === name ? { ...details, tag: item.name } : details
    // Functions of their own, as transformers take the context apart.
    const report = <C extends Code>(code: C, details: Diagnostics[C]): void => {
      this.#reports ??= []
      this.#reports.push(() => migration.report(code, asWritten(details), item.place))
    }
    const keepFact = (keep: () => void): void => {
      this.#facts ??= []
      this.#facts.push(keep)
    }
    this.context = {
      placement: tools.placement,
      post: migration.post,
      site,
      children: tools.children,
      html: tools.html,
      markdown,
      footnote: (content, name) => {
        const reference = migration.footnotes.refer(name)
        keepFact(() => migration.footnotes.define(reference, content))
        return reference
      },
      media: (reference) => {
        const url = resolveMedia(reference, site)
        if (url === undefined) report('media-unresolved', { reference })
        return url ?? reference
      },
      attachment: (reference) => findAttachment(reference, site),
      setMetadata: <Field extends keyof Facts>(field: Field, value: MetadataFields[Field]) =>
        keepFact(() => addFact(migration.facts, field, value)),
      report,
    }
  }

  /** What it reported holds also when it declined. */
  commitReports(): void {
    if (this.#reports !== undefined) for (const keep of this.#reports) keep()
  }

  commitFacts(): void {
    if (this.#facts !== undefined) for (const keep of this.#facts) keep()
  }
}

const markdown: TransformContext['markdown'] = (source) => parseMarkdown(source).children

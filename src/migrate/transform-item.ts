import type { PhrasingContent, RootContent } from 'mdast'
import { parseMarkdown } from '../content/parse-markdown.ts'
import type { Code, Diagnostics } from '../diagnostics/catalogue.ts'
import { findAttachment, resolveMedia } from '../media/find-attachment.ts'
import type { Outcome } from '../model/document.ts'
import type { Facts, MetadataFields } from '../model/metadata.ts'
import { phrasingFrom, trimRun } from '../model/phrasing.ts'
import type { HtmlOptions, TransformContext, Transformer, TransformResult } from '../transformers/transformer.ts'
import { addFact, type Migration } from './context.ts'
import { fallback } from './fallback.ts'
import type { Item } from './item.ts'
import { type AttributeFinding, readAttributes } from './read-attributes.ts'

/** What the engine does for a transformer's requests. */
export interface ItemTools {
  readonly placement: 'flow' | 'phrasing'
  children(): readonly RootContent[]
  html(fragment: string, options?: HtmlOptions): readonly RootContent[]
}

export interface Transformed {
  readonly nodes: readonly RootContent[]
  readonly outcome: Outcome
}

type Attempt =
  | { readonly type: 'nodes'; readonly nodes: readonly RootContent[]; readonly commit: () => void }
  | { readonly type: 'declined' | 'failed'; readonly reason: string; readonly commit: () => void }

/** Asks the transformers of a shortcode or block one after the other, and at last the fallback. */
export function transformItem(item: Item, migration: Migration, tools: ItemTools): Transformed {
  const { registry } = migration
  const children = once(tools.children)
  const candidates = item.kind === 'shortcode' ? registry.forTag(item.name) : registry.forBlock(item.name)
  let failed = false
  for (const transformer of candidates) {
    const attempt = tryTransformer(transformer, item, migration, {
      placement: tools.placement,
      html: tools.html,
      children,
    })
    attempt.commit()
    if (attempt.type === 'nodes') {
      return finish(attempt.nodes, attempt.nodes.length === 0 ? 'dropped' : 'transformed')
    }
    failed ||= attempt.type === 'failed'
    const code = attempt.type === 'failed' ? 'shortcode-failed' : 'shortcode-declined'
    migration.report(code, { tag: item.name, reason: attempt.reason }, item.place)
  }
  const { nodes, outcome } = fallback(item, migration, { isKnown: candidates.length > 0, children })
  return finish(nodes, failed ? 'failed' : outcome)

  function finish(nodes: readonly RootContent[], outcome: Outcome): Transformed {
    const { kind, name, place, source } = item
    migration.uses.push({ kind, name, outcome, place, source: source.open, ...migration.trace(nodes) })
    return { nodes, outcome }
  }
}

function tryTransformer(transformer: Transformer, item: Item, migration: Migration, tools: ItemTools): Attempt {
  const phrasing = (fragment: string): PhrasingContent[] =>
    /[<&[]/.test(fragment)
      ? trimRun(phrasingFrom(tools.html(fragment)))
      : trimRun([{ type: 'text', value: fragment.replace(/\s+/g, ' ') }]).filter(
          ({ type }) => fragment.trim() !== '' || type !== 'text',
        )
  const { values, findings } = readAttributes(item, transformer, phrasing)
  const recorder = record(item, migration, tools)
  let result: TransformResult
  const words = item.positional.filter((word) => word !== '')
  let isPositionalRead = words.length === 0 || transformer.tags === undefined || transformer.ignoresOthers === true
  const input = {
    kind: item.kind,
    name: item.name,
    attributes: values,
    rawAttributes: item.attributes,
    positional: item.positional,
    form: item.form,
    content: item.content,
  }
  // A getter gives each object a shape of its own, which V8 keeps until its next full collection: only where it is needed.
  if (!isPositionalRead)
    Object.defineProperty(input, 'positional', {
      enumerable: true,
      get: () => {
        isPositionalRead = true
        return item.positional
      },
    })
  try {
    result = transformer.transform(input, recorder.context)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { type: 'failed', reason, commit: recorder.commitReports }
  }
  if (!isNodes(result) && result.type === 'declined')
    return { type: 'declined', reason: result.reason, commit: recorder.commitReports }
  const nodes = isNodes(result) ? result : [result]
  return {
    type: 'nodes',
    nodes,
    commit: () => {
      recorder.commitReports()
      recorder.commitFacts()
      if (!isPositionalRead) for (const attribute of words) findings.push({ kind: 'unknown', attribute })
      for (const finding of findings) reportFinding(finding, item, migration)
    },
  }
}

const isNodes = (result: TransformResult): result is readonly RootContent[] => Array.isArray(result)

interface Recorder {
  readonly context: TransformContext
  /** What it reported holds also when it declined. */
  readonly commitReports: () => void
  readonly commitFacts: () => void
}

/** Keeps what a transformer says until it is known whether it took the shortcode. */
function record(item: Item, migration: Migration, tools: ItemTools): Recorder {
  const { post, site } = migration
  const reports: (() => void)[] = []
  const facts: (() => void)[] = []
  const report = <C extends Code>(code: C, details: Diagnostics[C]): void => {
    reports.push(() => migration.report(code, details, item.place))
  }
  const context: TransformContext = {
    placement: tools.placement,
    post,
    site,
    children: tools.children,
    html: tools.html,
    markdown: (source) => parseMarkdown(source).children,
    footnote: (content, name) => {
      const reference = migration.footnotes.refer(name)
      facts.push(() => migration.footnotes.define(reference, content))
      return reference
    },
    media: (reference) => {
      const url = resolveMedia(reference, site)
      if (url === undefined) report('media-unresolved', { reference })
      return url ?? reference
    },
    attachment: (reference) => findAttachment(reference, site),
    setMetadata: <Field extends keyof Facts>(field: Field, value: MetadataFields[Field]) => {
      facts.push(() => addFact(migration.facts, field, value))
    },
    report,
  }
  return { context, commitReports: () => runAll(reports), commitFacts: () => runAll(facts) }
}

function runAll(kept: readonly (() => void)[]): void {
  for (const keep of kept) keep()
}

function reportFinding(finding: AttributeFinding, { name: tag, place }: Item, { report }: Migration): void {
  if (finding.kind === 'decoration') report('decoration-dropped', { tag, attributes: finding.attributes }, place)
  else if (finding.kind === 'unknown') report('attribute-unknown', { tag, attribute: finding.attribute }, place)
  else {
    const { attribute, actual, expected } = finding
    report('attribute-invalid', { tag, attribute, actual, expected }, place)
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

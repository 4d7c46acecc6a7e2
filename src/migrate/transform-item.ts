import type { PhrasingContent, RootContent } from 'mdast'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../model/document.ts'
import { phrasingFrom, textOf, trimRun } from '../model/phrasing.ts'
import type { Place } from '../model/place.ts'
import { isAllInside, showInnerHtml } from '../transformers/inner-html.ts'
import type { HtmlOptions, Transformer, TransformResult } from '../transformers/transformer.ts'
import type { Migration } from './context.ts'
import { fallback } from './fallback.ts'
import type { Item } from './item.ts'
import { type AttributeFinding, readAttributes } from './read-attributes.ts'
import { Recorder } from './recorder.ts'

/** Where a shortcode or block stands, and what stands in it. */
export interface ItemContent {
  readonly placement: 'flow' | 'phrasing'
  children(): readonly RootContent[]
}

/** HTML of something that stands at this place. */
export type FragmentReader = (fragment: string, place: Place, options?: HtmlOptions) => readonly RootContent[]

/** What the engine does for a transformer's requests. */
export interface ItemTools extends ItemContent {
  html(fragment: string, options?: HtmlOptions): readonly RootContent[]
}

export interface Transformed {
  readonly nodes: readonly RootContent[]
  readonly outcome: Outcome
  /** Whether somebody asked for what stands between the tags. */
  readonly isOpened: boolean
}

type Attempt =
  | { readonly type: 'nodes'; readonly nodes: readonly RootContent[] }
  | { readonly type: 'declined' | 'failed'; readonly reason: string }

/** Asks the transformers of a shortcode or block one after the other, and at last the fallback. */
export function transformItem(
  item: Item,
  migration: Migration,
  content: ItemContent,
  html: FragmentReader,
): Transformed {
  const { registry } = migration
  const candidates = item.kind === 'shortcode' ? registry.forTag(item.name) : registry.forBlock(item.name)
  // Nearly all blocks are of this kind.
  if (candidates[0]?.transform === showInnerHtml && isAllInside(item.attributes)) {
    const nodes = content.children()
    const outcome = outcomeOf(nodes)
    recordUse(item, outcome, nodes, migration)
    return { nodes, outcome, isOpened: true }
  }
  let isOpened = false
  let made: readonly RootContent[] | undefined
  const children = (): readonly RootContent[] => {
    isOpened = true
    made ??= content.children()
    return made
  }
  const tools: ItemTools = {
    placement: content.placement,
    children,
    html: (fragment, options) => html(fragment, item.place, options),
  }
  let failed = false
  for (const transformer of candidates) {
    const attempt = tryTransformer(transformer, item, migration, tools)
    if (attempt.type === 'nodes') {
      const outcome = outcomeOf(attempt.nodes)
      recordUse(item, outcome, attempt.nodes, migration)
      return { nodes: attempt.nodes, outcome, isOpened }
    }
    failed ||= attempt.type === 'failed'
    const code = attempt.type === 'failed' ? 'shortcode-failed' : 'shortcode-declined'
    migration.report(code, { tag: item.name, reason: attempt.reason }, item.place)
  }
  const left = fallback(item, migration, { isKnown: candidates.length > 0, children })
  const outcome = failed ? 'failed' : left.outcome
  recordUse(item, outcome, left.nodes, migration)
  return { nodes: left.nodes, outcome, isOpened }
}

const outcomeOf = (nodes: readonly RootContent[]): Outcome => (nodes.length === 0 ? 'dropped' : 'transformed')

function recordUse(item: Item, outcome: Outcome, nodes: readonly RootContent[], migration: Migration): void {
  const { kind, name, place } = item
  const use = { kind, name, outcome, place, source: item.source.open }
  migration.uses.push(migration.options.trace ? { ...use, result: migration.trace(nodes) } : use)
}

/** What a transformer reports holds also when it declines; the facts only when it does not. */
function tryTransformer(transformer: Transformer, item: Item, migration: Migration, tools: ItemTools): Attempt {
  const { values, findings } = readAttributes(item, transformer, (fragment) => phrasing(fragment, tools))
  const name = item.kind === 'shortcode' ? migration.registry.readAs(item.name) : item.name
  const recorder = new Recorder(item, name, migration, tools)
  const words = item.positional.length === 0 ? item.positional : item.positional.filter((word) => word !== '')
  let isPositionalRead = words.length === 0 || transformer.tags === undefined || transformer.ignoresOthers === true
  const input = {
    kind: item.kind,
    name,
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
  let result: TransformResult
  try {
    result = transformer.transform(input, recorder.context)
  } catch (error) {
    recorder.commitReports()
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
  const before = migration.diagnostics.length
  recorder.commitReports()
  if (!isNodes(result) && result.type === 'declined') return { type: 'declined', reason: result.reason }
  recorder.commitFacts()
  if (!isPositionalRead) for (const attribute of words) findings.push({ kind: 'unknown', attribute })
  const nodes = isNodes(result) ? result : [result]
  const reports = findings.length === 0 ? [] : migration.diagnostics.slice(before)
  for (const finding of findings) if (!isTold(finding, item, nodes, reports)) reportFinding(finding, item, migration)
  return { type: 'nodes', nodes }
}

const phrasing = (fragment: string, { html }: ItemTools): PhrasingContent[] =>
  /[<&[]/.test(fragment)
    ? trimRun(phrasingFrom(html(fragment)))
    : trimRun([{ type: 'text', value: fragment.replace(/\s+/g, ' ') }]).filter(
        ({ type }) => fragment.trim() !== '' || type !== 'text',
      )

const isNodes = (result: TransformResult): result is readonly RootContent[] => Array.isArray(result)

/** What a transformer left out as a whole it reports with all that the tag says; placeholders of a text are filled with any attribute. */
function isTold(
  finding: AttributeFinding,
  { attributes }: Item,
  nodes: readonly RootContent[],
  reports: readonly Diagnostic[],
): boolean {
  const value = finding.kind === 'unknown' ? attributes[finding.attribute] : undefined
  if (finding.kind !== 'unknown' || value === undefined || value.trim() === '') return false
  const written = `${finding.attribute}=${JSON.stringify(value)}`
  return (
    reports.some(({ details }) => Object.values(details).some((detail) => String(detail).includes(written))) ||
    textOf(nodes).includes(value.trim())
  )
}

function reportFinding(finding: AttributeFinding, { name: tag, place }: Item, { report }: Migration): void {
  if (finding.kind === 'decoration') report('decoration-dropped', { tag, attributes: finding.attributes }, place)
  else if (finding.kind === 'unknown') report('attribute-unknown', { tag, attribute: finding.attribute }, place)
  else {
    const { attribute, actual, expected } = finding
    report('attribute-invalid', { tag, attribute, actual, expected }, place)
  }
}

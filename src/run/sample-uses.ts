import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareDiagnostics, compareStrings } from '../diagnostics/format.ts'
import type { InspectedUse } from '../migrate/inspect-post.ts'
import type { AttributeSample, UseSample } from '../model/use-sample.ts'
import { type ReadUsesOptions, readUses } from './read-uses.ts'

export interface SampleOptions extends ReadUsesOptions {
  readonly isWanted: (use: InspectedUse) => boolean
  /** Count as shortcodes though nothing says so. */
  readonly tags?: readonly string[]
}

export interface SampleResult {
  /** The most used first. */
  readonly samples: readonly UseSample[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What is kept of each: enough to judge by, whatever the input holds. */
const limits = { examples: 5, attributes: 60, values: 30, valueLength: 200 }

/** How shortcodes and blocks are used. Writes nothing. */
export async function sampleUses({ isWanted, tags = [], ...options }: SampleOptions): Promise<SampleResult> {
  const { documents, diagnostics } = await readUses(options, tags)
  const collections = new Map<string, Collection>()
  for await (const { uses } of documents()) {
    const touched = new Set<Collection>()
    for (const use of uses.filter(isWanted)) touched.add(collect(collections, use))
    for (const collection of touched) collection.documents++
  }
  const samples = [...collections.values()].map(sampleOf)
  return {
    samples: samples.sort(
      (a, b) => b.uses - a.uses || compareStrings(a.name, b.name) || compareStrings(a.kind, b.kind),
    ),
    diagnostics: diagnostics().sort(compareDiagnostics),
  }
}

interface Collection {
  readonly kind: UseSample['kind']
  readonly name: string
  uses: number
  documents: number
  positional: number
  hasContent: boolean
  readonly attributes: Map<string, { uses: number; readonly values: Set<string> }>
  /** The first use of each shape. */
  readonly shapes: Map<string, string>
  readonly others: Set<string>
}

function collect(collections: Map<string, Collection>, use: InspectedUse): Collection {
  const { kind, name } = use
  const key = `${kind} ${name}`
  const collection: Collection = collections.get(key) ?? {
    ...{ kind, name, uses: 0, documents: 0, positional: 0, hasContent: false },
    ...{ attributes: new Map(), shapes: new Map(), others: new Set() },
  }
  collections.set(key, collection)
  const hasContent = use.form === 'enclosing' && use.content.trim() !== ''
  collection.uses++
  collection.positional = Math.max(collection.positional, use.positional.length)
  collection.hasContent ||= hasContent
  for (const [attribute, value] of Object.entries(use.attributes)) collectValue(collection, attribute, value)
  const shape = JSON.stringify([Object.keys(use.attributes).sort(), use.positional.length, hasContent])
  if (!collection.shapes.has(shape) && collection.shapes.size < limits.examples)
    collection.shapes.set(shape, textOf(use))
  else if (collection.others.size < limits.examples) collection.others.add(textOf(use))
  return collection
}

function collectValue({ attributes }: Collection, name: string, value: string): void {
  let attribute = attributes.get(name)
  if (attribute === undefined) {
    if (attributes.size === limits.attributes) return
    attribute = { uses: 0, values: new Set() }
    attributes.set(name, attribute)
  }
  attribute.uses++
  const shown = value.trim().slice(0, limits.valueLength)
  if (shown !== '' && attribute.values.size < limits.values) attribute.values.add(shown)
}

/** As written; where another tool has put backslashes into the tag, as WordPress would have it. */
function textOf({ name, source, attributes, positional, content }: InspectedUse): string {
  if (!source.open.startsWith('\\')) return `${source.open}${content}${source.close}`
  const named = Object.entries(attributes).map(([key, value]) => `${key}=${quoted(value)}`)
  const close = source.close === '' ? '' : `[/${name}]`
  return `[${[name, ...named, ...positional.map(quoted)].join(' ')}]${content}${close}`
}

const quoted = (value: string): string => (value.includes('"') ? `'${value}'` : `"${value}"`)

function sampleOf({ attributes, shapes, others, ...rest }: Collection): UseSample {
  return {
    ...rest,
    attributes: [...attributes]
      .map(([name, { uses, values }]): AttributeSample => ({ name, uses, values: [...values] }))
      .sort((a, b) => b.uses - a.uses || compareStrings(a.name, b.name)),
    examples: [...new Set([...shapes.values(), ...others])].slice(0, limits.examples),
  }
}

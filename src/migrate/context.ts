import type { Root, RootContent } from 'mdast'
import { stringifyMarkdown } from '../content/markdown.ts'
import type { Code, Diagnostics } from '../diagnostics/catalogue.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createDiagnostic } from '../diagnostics/format.ts'
import type { ShortcodeUse } from '../model/document.ts'
import type { Facts, MetadataFields } from '../model/metadata.ts'
import type { Place } from '../model/place.ts'
import type { Post } from '../model/post.ts'
import { emptySite, type Site } from '../model/site.ts'
import { plain } from '../targets/plain.ts'
import type { Registry } from '../transformers/registry.ts'
import { createRegistry } from '../transformers/registry.ts'
import { wantedBuiltIn } from '../transformers/wanted-built-in.ts'
import { createFootnotes, type Footnotes } from './footnotes.ts'
import type { MigrateOptions } from './options.ts'
import type { ShownSource } from './source-facts.ts'

/** All that is known and gathered while one document is migrated. */
export interface Migration {
  readonly post: Post
  readonly site: Site
  readonly options: MigrateOptions
  readonly registry: Registry
  readonly facts: Facts
  readonly uses: ShortcodeUse[]
  readonly footnotes: Footnotes
  readonly diagnostics: Diagnostic[]
  /** The body before any shortcode is transformed, where somebody will look at it again. */
  source: ShownSource | undefined
  /** Marks of it whose content no transformer asked for. */
  readonly unshown: Set<string>
  /** Spells the semantic nodes. */
  lower(root: Root): Root
  /** What nodes look like in the end. */
  trace(nodes: readonly RootContent[]): string
  report<C extends Code>(code: C, details: Diagnostics[C], place?: Place): void
}

type Parts = Pick<MigrateOptions, 'transformers' | 'presets' | 'aliases'>

/** Documents of one run share their options: the registry of the last is nearly always that of the next. */
let last: { readonly parts: Parts; readonly registry: Registry } | undefined

function registryFor({ transformers, presets: wanted, aliases }: MigrateOptions): Registry {
  const isSame =
    last !== undefined &&
    last.parts.transformers === transformers &&
    last.parts.presets === wanted &&
    last.parts.aliases === aliases
  if (last !== undefined && isSame) return last.registry
  const registry = createRegistry([...(transformers ?? []), ...wantedBuiltIn(wanted)], aliases)
  last = {
    parts: { ...(transformers && { transformers }), ...(wanted && { presets: wanted }), ...(aliases && { aliases }) },
    registry,
  }
  return registry
}

export function beginMigration(post: Post, options: MigrateOptions): Migration {
  const diagnostics: Diagnostic[] = []
  return {
    post,
    site: options.site ?? emptySite,
    options,
    registry: registryFor(options),
    facts: {},
    uses: [],
    footnotes: createFootnotes(post),
    source: undefined,
    unshown: new Set(),
    diagnostics,
    lower: plain.lower,
    trace: (nodes) => stringifyMarkdown(plain.lower({ type: 'root', children: structuredClone([...nodes]) })),
    report: (code, details, place = post.body.start) => {
      diagnostics.push(createDiagnostic(code, details, { file: post.source.file, place }))
    },
  }
}

/** Facts go behind what their field already holds. A file that a post links to several times is one document of it. */
export function addFact<Field extends keyof MetadataFields>(
  facts: Facts,
  field: Field,
  value: MetadataFields[Field],
): void {
  const listed = new Set(field === 'documents' ? facts.documents?.map(({ url }) => url) : [])
  const added = value.filter((fact) => !('url' in fact && listed.has(fact.url)))
  // Every field is a list; that two lists of one field make a list of it is more than TypeScript follows.
  facts[field] = [...(facts[field] ?? []), ...added] as unknown as MetadataFields[Field]
}
